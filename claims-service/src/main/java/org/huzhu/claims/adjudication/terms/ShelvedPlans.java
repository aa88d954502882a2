package org.huzhu.claims.adjudication.terms;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.claims.adjudication.AdjudicationRefusal;
import org.huzhu.claims.adjudication.CompiledPlans;
import org.huzhu.claims.adjudication.Decision;
import org.huzhu.claims.adjudication.Decisions;
import org.huzhu.claims.coverage.PlanVersionId;
import org.huzhu.claims.coverage.PlanVersionSnapshot;
import org.huzhu.claims.coverage.PlanVersionSnapshots;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.codec.Decided;
import org.huzhu.terms.codec.DeterminationCodec;
import org.huzhu.terms.compile.PlanShelf;
import org.huzhu.terms.json.Digest;

/** Plan versions from the copy, each compiled once and kept by the digest of its terms; the engine over them. */
public final class ShelvedPlans implements CompiledPlans, Decisions {

    private final PlanVersionSnapshots snapshots;
    private final PlanShelf shelf;
    private final DeterminationCodec codec;

    /** Takes the copy of plan versions; terms are read in the transaction that asks for them. */
    public ShelvedPlans(PlanVersionSnapshots snapshots) {
        this.snapshots = snapshots;
        this.shelf = new PlanShelf(ShippedCatalogue.load().illnesses(), this::terms);
        this.codec = new DeterminationCodec(shelf);
    }

    private Optional<String> terms(Digest digest) {
        return snapshots.termsOf(digest.hex());
    }

    @Override
    public Map<PlanVersionId, CompiledPlan> of(Collection<PlanVersionId> ids) {
        List<PlanVersionSnapshot> known = snapshots.of(ids);
        if (known.size() < ids.size()) {
            throw new Refused(AdjudicationRefusal.PLAN_VERSION_MISSING);
        }
        Map<PlanVersionId, CompiledPlan> compiled = new HashMap<>();
        known.forEach(version -> compiled.put(version.id(), shelf.plan(version.termsDigest())));
        return compiled;
    }

    @Override
    public Decision decide(DeterminationInput input) {
        return decision(codec.decide(input));
    }

    @Override
    public Decision replay(byte[] inputText) {
        return decision(codec.replay(inputText));
    }

    private static Decision decision(Decided decided) {
        return new Decision(
                decided.input(),
                decided.determination(),
                decided.inputBytes(),
                decided.determinationBytes(),
                decided.inputDigest().hex(),
                decided.determinationDigest().hex());
    }
}
