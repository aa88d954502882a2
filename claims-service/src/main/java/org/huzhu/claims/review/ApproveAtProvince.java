package org.huzhu.claims.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huzhu.benefit.outcome.CoverageEnding;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.adjudication.ProposeDetermination;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimCommand;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.Payees;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.member.Sight;
import org.huzhu.claims.utilization.Limits;
import org.huzhu.claims.utilization.Utilizations;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.scope.WiderScope;

/** The provincial office agrees with a determination: limits are used, and the money is owed. */
@Singleton
public final class ApproveAtProvince {

    private final Claims claims;
    private final WeighAnew weighAnew;
    private final Reviews reviews;
    private final Utilizations utilizations;
    private final Payees payees;
    private final WiderScope scope;
    private final Clock clock;

    ApproveAtProvince(
            Claims claims,
            WeighAnew weighAnew,
            Reviews reviews,
            Utilizations utilizations,
            Payees payees,
            WiderScope scope,
            Clock clock) {
        this.claims = claims;
        this.weighAnew = weighAnew;
        this.reviews = reviews;
        this.utilizations = utilizations;
        this.payees = payees;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Approves a locked claim. Where no line is payable, that is a refusal.
     *
     * @throws Refused with DETERMINATION_STALE, CONDITIONS_OPEN, EVIDENCE_PENDING, REVIEW_REQUEST_WRONG when the findings
     *     change what is owed, or LIMIT_EXCEEDED
     */
    Claim of(Actor actor, Claim claim, Judgement judgement) {
        WeighAnew.Weighed weighed = weighAnew.of(claim, judgement);
        if (!weighed.determination().owesTheSameAs(weighed.seen())) {
            throw new Refused(
                    ReviewRefusal.REVIEW_REQUEST_WRONG, List.of(Fault.at("/confirmations", "FINDINGS_CHANGE_RESULT")));
        }
        KeptDetermination decided = weighAnew.store(claim, weighed);
        Instant now = clock.instant();
        reviews.add(claim, ReviewLevel.PROVINCE, ReviewDecision.APPROVE.name(), decided, actor, judgement.note(), now);
        Changed<Claim, ClaimEvent> changed;
        if (decided.payableLines().isEmpty()) {
            changed = claim.rejected(
                    ClaimCommand.REJECT_AT_PROVINCE,
                    decided.version(),
                    new ClaimEvent.Rejected(actor, now, decided.id(), "ALL_LINES_DENIED"));
        } else {
            use(claim, weighed.draft(), decided);
            changed =
                    claim.approvedAtProvince(actor, now, decided.owed(), payees.sealed(claim), reviews.deciders(claim));
        }
        return claims.save(ending(changed, actor, now, weighed.draft()));
    }

    private void use(Claim claim, ProposeDetermination.Draft draft, KeptDetermination decided) {
        boolean within = scope.widened(
                Sight.LIMITS_OF_ALL_UNITS,
                () -> utilizations.use(
                        claim.member(),
                        decided.id().value(),
                        Limits.uses(
                                draft.decision().input().coverages(),
                                draft.decision().outcome())));
        if (!within) {
            throw new Refused(ReviewRefusal.LIMIT_EXCEEDED);
        }
    }

    /** Coverages that end with the decision. */
    private static Changed<Claim, ClaimEvent> ending(
            Changed<Claim, ClaimEvent> changed, Actor actor, Instant at, ProposeDetermination.Draft draft) {
        List<ClaimEvent> events = new ArrayList<>(changed.events());
        for (CoverageEnding ending : draft.decision().outcome().endings()) {
            String plan = draft.decision().outcome().lines().stream()
                    .filter(line -> line.coverage().equals(ending.coverage()))
                    .map(line -> line.planCode())
                    .findFirst()
                    .orElse("");
            events.add(new ClaimEvent.CoverageExhausted(actor, at, ending, plan));
        }
        return new Changed<>(changed.before(), changed.after(), events);
    }
}
