package org.huzhu.claims.adjudication.terms;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.claims.adjudication.AdjudicationRefusal;
import org.huzhu.claims.adjudication.CompiledPlans;
import org.huzhu.claims.adjudication.Decision;
import org.huzhu.claims.adjudication.Decisions;
import org.huzhu.claims.adjudication.NoticeRule;
import org.huzhu.claims.adjudication.PlanTexts;
import org.huzhu.claims.plan.PlanVersionHeading;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.claims.plan.PlanVersionSnapshots;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.Filing;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.codec.Decided;
import org.huzhu.terms.codec.DeterminationCodec;
import org.huzhu.terms.compile.PlanShelf;
import org.huzhu.terms.explain.LineExplainer;
import org.huzhu.terms.json.Digest;
import org.huzhu.terms.json.Place;

/** Plan versions from the copy, each compiled once and kept by the digest of its terms; the engine over them. */
@Singleton
public final class CachedPlans implements CompiledPlans, Decisions, PlanTexts {

    private final PlanVersionSnapshots snapshots;
    private final PlanShelf shelf;
    private final DeterminationCodec codec;
    private final Map<Digest, LineExplainer> explainers = new ConcurrentHashMap<>();

    /** Keeps plans of a copy. */
    public CachedPlans(PlanVersionSnapshots snapshots) {
        this.snapshots = snapshots;
        this.shelf = new PlanShelf(ShippedCatalogue.load().illnesses(), this::terms);
        this.codec = new DeterminationCodec(shelf);
    }

    private Optional<String> terms(Digest digest) {
        return snapshots.termsOf(digest.hex());
    }

    @Override
    public Map<PlanVersionId, CompiledPlan> of(Collection<PlanVersionId> ids) {
        Map<PlanVersionId, PlanVersionHeading> known = snapshots.headings(ids);
        Map<PlanVersionId, CompiledPlan> compiled = new HashMap<>();
        for (PlanVersionId id : ids) {
            PlanVersionHeading heading = known.get(id);
            if (heading == null) {
                throw new Refused(AdjudicationRefusal.PLAN_VERSION_MISSING);
            }
            compiled.put(id, shelf.plan(heading.termsDigest()));
        }
        return compiled;
    }

    @Override
    public Map<PlanVersionId, LineExplainer> words(Collection<PlanVersionId> ids) {
        Map<PlanVersionId, LineExplainer> words = new HashMap<>();
        snapshots.headings(ids).forEach((id, heading) -> words.put(id, explainer(new Digest(heading.termsDigest()))));
        return words;
    }

    @Override
    public Map<PlanVersionId, NoticeRule> notices(Collection<PlanVersionId> ids) {
        Map<PlanVersionId, NoticeRule> notices = new HashMap<>();
        snapshots.headings(ids).forEach((id, heading) -> {
            Place filing =
                    shelf.get(new Digest(heading.termsDigest())).terms().root().at("filing");
            if (filing.at("noticeDays").exists() && filing.at("noticeFrom").exists()) {
                notices.put(
                        id,
                        new NoticeRule(
                                filing.at("noticeDays").getNumber(),
                                filing.at("noticeFrom").getConstant(Filing.Start.class)));
            }
        });
        return notices;
    }

    private LineExplainer explainer(Digest digest) {
        return explainers.computeIfAbsent(
                digest, key -> LineExplainer.of(shelf.get(key).terms(), shelf.illnesses()));
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
