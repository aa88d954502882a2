package org.huzhu.claims.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huzhu.benefit.Stage;
import org.huzhu.claims.adjudication.Determinations;
import org.huzhu.claims.adjudication.Findings;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.adjudication.ProposeDetermination;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.careevent.Diagnosis;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.FactsCheck;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimCommand;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimLifeCycle;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;

/**
 * Changes the classification of a claim (改类): other diagnoses or other findings, and with them another determination. It
 * supersedes the one before whole, and both levels begin again.
 */
@Singleton
public final class RegradeClaim {

    private final LockedClaims locked;
    private final Claims claims;
    private final CareEvents careEvents;
    private final Reviews reviews;
    private final ReviewerFitness fitness;
    private final ProposeDetermination proposals;
    private final Determinations determinations;
    private final Clock clock;

    RegradeClaim(
            LockedClaims locked,
            Claims claims,
            CareEvents careEvents,
            Reviews reviews,
            ReviewerFitness fitness,
            ProposeDetermination proposals,
            Determinations determinations,
            Clock clock) {
        this.locked = locked;
        this.claims = claims;
        this.careEvents = careEvents;
        this.reviews = reviews;
        this.fitness = fitness;
        this.proposals = proposals;
        this.determinations = determinations;
        this.clock = clock;
    }

    /**
     * Another classification.
     *
     * @param note why, in the reviewer's words
     * @param findings what the reviewer found
     * @param diagnoses corrected, whole; absent where they stay
     */
    public record Regrade(Optional<String> note, Findings findings, Optional<List<Diagnosis>> diagnoses) {}

    /**
     * Regrades, at the level the claim stands at.
     *
     * @param seen the version of the claim that the reviewer looked at
     * @throws Refused with CLAIM_UNKNOWN, PRECONDITION_FAILED, CLAIM_STATE_FORBIDS, REVIEW_NOT_YOURS, REVIEWER_IS_CLAIMANT,
     *     REVIEWER_IS_BENEFICIARY, REVIEWER_DECIDED_OTHER_LEVEL, REVIEWER_DECIDED_BEFORE_APPEAL, REVIEW_REQUEST_WRONG or
     *     EVENT_FACTS_WRONG
     */
    public Claim handle(Actor actor, ClaimId id, ExpectedVersion seen, ReviewLevel level, Regrade regrade) {
        Claim claim = locked.withMember(id, seen);
        ClaimLifeCycle.after(claim.state(), ClaimCommand.REDETERMINE);
        if ((claim.state() == ClaimState.OFFICE_REVIEW) != (level == ReviewLevel.OFFICE)) {
            throw new Refused(ReviewRefusal.REVIEW_NOT_YOURS);
        }
        fitness.require(actor, claim, level);
        String note = Judgement.required(regrade.note());
        Instant now = clock.instant();
        regrade.diagnoses().ifPresent(diagnoses -> correct(claim, diagnoses, now));
        Findings findings = determinations.findings(claim).and(regrade.findings());
        determinations.store(claim, findings);
        ProposeDetermination.Draft draft =
                proposals.draft(claim, findings, regrade.findings().nothingFound() ? Stage.PROPOSAL : Stage.DECISION);
        proposals.store(claim, draft);
        KeptDetermination made = draft.determination();
        reviews.add(claim, level, "REGRADE", made, actor, Optional.of(note), now);
        return claims.save(
                claim.redetermined(new ClaimEvent.Redetermined(actor, now, made.version(), made.payable(), "REGRADE")));
    }

    private void correct(Claim claim, List<Diagnosis> diagnoses, Instant now) {
        CareEvent event = careEvents.find(claim.subject().careEvent()).orElseThrow();
        EventFacts facts = event.facts().diagnosedAs(diagnoses);
        FactsCheck.require(facts, Shanghai.dateOf(now));
        careEvents.restate(event.stating(facts));
    }
}
