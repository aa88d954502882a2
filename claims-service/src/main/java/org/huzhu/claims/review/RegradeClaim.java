package org.huzhu.claims.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
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
import org.huzhu.claims.claim.ClaimHistory;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimLifeCycle;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.Happening;
import org.huzhu.claims.claim.TimelineEntry;
import org.huzhu.claims.coverage.MemberLock;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;
import org.jspecify.annotations.Nullable;

/**
 * Changes the classification of a claim (改类): other diagnoses or other findings, and with them another determination. It
 * supersedes the one before whole, and both levels begin again.
 */
public final class RegradeClaim {

    private final Claims claims;
    private final MemberLock members;
    private final CareEvents careEvents;
    private final Reviews reviews;
    private final Fitness fitness;
    private final ProposeDetermination proposals;
    private final Determinations determinations;
    private final ClaimHistory history;
    private final Clock clock;

    /** Takes what it needs. */
    public RegradeClaim(
            Claims claims,
            MemberLock members,
            CareEvents careEvents,
            Reviews reviews,
            Fitness fitness,
            ProposeDetermination proposals,
            Determinations determinations,
            ClaimHistory history,
            Clock clock) {
        this.claims = claims;
        this.members = members;
        this.careEvents = careEvents;
        this.reviews = reviews;
        this.fitness = fitness;
        this.proposals = proposals;
        this.determinations = determinations;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Another classification.
     *
     * @param note why, in the reviewer's words
     * @param findings what the reviewer found
     * @param diagnoses corrected, whole; absent where they stay
     */
    public record Regrade(
            @Nullable String note,
            Findings findings,
            @Nullable List<Diagnosis> diagnoses) {}

    /**
     * Regrades, at the level the claim stands at.
     *
     * @param expectation is told the version of the claim once nobody else can change it, and refuses when the reviewer saw
     *     another
     * @throws Refused with CLAIM_UNKNOWN, CLAIM_STATE_FORBIDS, REVIEWER_IS_CLAIMANT, REVIEWER_DECIDED_OTHER_LEVEL,
     *     REVIEW_REQUEST_WRONG or EVENT_FACTS_WRONG
     */
    public Claim regrade(Actor actor, ClaimId id, ReviewLevel level, Regrade regrade, LongConsumer expectation) {
        Claim found = claims.find(id).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
        members.hold(found.member());
        Claim claim = claims.lock(id).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
        expectation.accept(claim.version());
        ClaimLifeCycle.after(claim.state(), ClaimCommand.REDETERMINE);
        if ((claim.state() == ClaimState.OFFICE_REVIEW) != (level == ReviewLevel.OFFICE)) {
            throw new Refused(ReviewRefusal.REVIEW_NOT_YOURS);
        }
        fitness.require(actor, claim, level);
        String note = Notes.required(regrade.note());
        Instant now = clock.instant();
        List<Diagnosis> diagnoses = regrade.diagnoses();
        if (diagnoses != null) {
            correct(claim, diagnoses, now);
        }
        Findings findings = determinations.findings(claim).and(regrade.findings());
        determinations.keep(claim, findings);
        ProposeDetermination.Draft draft =
                proposals.draft(claim, findings, regrade.findings().nothingFound() ? Stage.PROPOSAL : Stage.DECISION);
        proposals.keep(claim, draft);
        KeptDetermination made = draft.determination();
        Claim regraded = claims.save(claim.redetermined(made.version(), made.payable()));
        reviews.add(regraded, level, "REGRADE", made, actor, note, now);
        history.record(
                claim,
                regraded,
                new TimelineEntry(
                        Happening.REDETERMINED,
                        regraded.state(),
                        actor,
                        now,
                        Map.of(
                                "determination", Integer.toString(made.version()),
                                "proposed", made.payable().toYuanString(),
                                "reason", "REGRADE")));
        return regraded;
    }

    private void correct(Claim claim, List<Diagnosis> diagnoses, Instant now) {
        CareEvent event = careEvents.find(claim.subject().careEvent()).orElseThrow();
        EventFacts facts = event.facts().diagnosedAs(diagnoses);
        FactsCheck.require(facts, Shanghai.dateOf(now));
        careEvents.restate(event.stating(facts));
    }
}
