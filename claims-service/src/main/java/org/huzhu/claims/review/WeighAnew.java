package org.huzhu.claims.review;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.claims.adjudication.Determinations;
import org.huzhu.claims.adjudication.Findings;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.adjudication.ProposeDetermination;
import org.huzhu.claims.claim.Claim;
import org.huzhu.kernel.refusal.Refused;

/** Weighs a claim that is about to be approved as of now, with what the reviewer found. */
@Singleton
public final class WeighAnew {

    private final ProposeDetermination proposals;
    private final Determinations determinations;

    WeighAnew(ProposeDetermination proposals, Determinations determinations) {
        this.proposals = proposals;
        this.determinations = determinations;
    }

    /**
     * A claim as it would be decided now.
     *
     * @param seen the determination that the reviewer looked at
     * @param findings everything that is known with what the reviewer found
     * @param draft the decision with it
     */
    record Weighed(KeptDetermination seen, Findings findings, ProposeDetermination.Draft draft) {

        KeptDetermination determination() {
            return draft.determination();
        }
    }

    /** Returns the latest determination of a claim. */
    KeptDetermination latest(Claim claim) {
        return determinations.of(claim, claim.determinationVersion()).orElseThrow();
    }

    /**
     * Weighs.
     *
     * @throws Refused with DETERMINATION_STALE, CONDITIONS_OPEN or EVIDENCE_PENDING
     */
    Weighed of(Claim claim, Judgement judgement) {
        KeptDetermination seen = latest(claim);
        Findings known = determinations.findings(claim);
        if (!proposals.draft(claim, known, seen.stage()).determination().owesTheSameAs(seen)) {
            throw new Refused(ReviewRefusal.DETERMINATION_STALE, ReviewClaim.stale(claim));
        }
        Findings findings = known.and(judgement.findings());
        ProposeDetermination.Draft draft = proposals.draft(claim, findings, Stage.DECISION);
        requireNothingOpen(draft, judgement.leftOpen());
        if (draft.determination().payableLines().isEmpty()
                && draft.determination().hasPendingLines()) {
            throw new Refused(ReviewRefusal.EVIDENCE_PENDING);
        }
        return new Weighed(seen, findings, draft);
    }

    /** Stores the findings, and the decision as the next version unless nothing it depends on changed since it was seen. */
    KeptDetermination store(Claim claim, Weighed weighed) {
        determinations.store(claim, weighed.findings());
        if (weighed.determination().inputDigest().equals(weighed.seen().inputDigest())) {
            return weighed.seen();
        }
        proposals.store(claim, weighed.draft());
        return weighed.determination();
    }

    private static void requireNothingOpen(ProposeDetermination.Draft draft, Set<String> leftOpen) {
        Set<String> open = new TreeSet<>();
        draft.decision().outcome().lines().forEach(line -> {
            if (line.outcome() instanceof Outcome.Pending pending
                    && pending.reason() == Outcome.PendingReason.CONFIRMATION_NEEDED) {
                open.addAll(pending.conditions());
            }
        });
        open.removeAll(leftOpen);
        if (!open.isEmpty()) {
            throw new Refused(ReviewRefusal.CONDITIONS_OPEN, Map.of("conditions", String.join(", ", open)));
        }
    }
}
