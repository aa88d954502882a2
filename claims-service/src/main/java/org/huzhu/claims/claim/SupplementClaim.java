package org.huzhu.claims.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.WeighableFacts;
import org.huzhu.claims.coverage.SystemSight;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;
import org.jspecify.annotations.Nullable;

/** Asks the claimant for more, and takes the answer; in between the promised clock stands still. */
public final class SupplementClaim {

    private final Claims claims;
    private final CareEvents careEvents;
    private final WeighableFacts weighable;
    private final Pauses pauses;
    private final Appeals appeals;
    private final ClaimClock promise;
    private final ClaimHistory history;
    private final SystemSight sight;
    private final Clock clock;

    /** Takes what it needs. */
    public SupplementClaim(
            Claims claims,
            CareEvents careEvents,
            WeighableFacts weighable,
            Pauses pauses,
            Appeals appeals,
            ClaimClock promise,
            ClaimHistory history,
            SystemSight sight,
            Clock clock) {
        this.claims = claims;
        this.careEvents = careEvents;
        this.weighable = weighable;
        this.pauses = pauses;
        this.appeals = appeals;
        this.promise = promise;
        this.history = history;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * Asks for more.
     *
     * @throws Refused with CLAIM_UNKNOWN or CLAIM_STATE_FORBIDS
     */
    public Claim request(Actor actor, ClaimId id, String question) {
        Claim claim = claims.lock(id).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
        return ask(actor, claim, claim.supplementRequested(ClaimCommand.REQUEST_SUPPLEMENT), question);
    }

    /**
     * Sends a claim from the handling office back to its claimant.
     *
     * @throws Refused with CLAIM_STATE_FORBIDS
     */
    public Claim returnToClaimant(Actor actor, Claim claim, String question) {
        return ask(actor, claim, claim.supplementRequested(ClaimCommand.RETURN_AT_OFFICE), question);
    }

    private Claim ask(Actor actor, Claim before, Claim after, String question) {
        Instant now = clock.instant();
        Claim saved = claims.save(after);
        pauses.open(saved, question, now);
        history.record(
                before, saved, new TimelineEntry(Happening.SUPPLEMENT_REQUESTED, saved.state(), actor, now, Map.of()));
        return saved;
    }

    /** When the promised clock started: with the latest appeal, else with the submission. */
    private Instant startedAt(Claim claim, Instant now) {
        Claim.Submission submission = claim.submission();
        return appeals.latest(claim).map(Appeals.Appeal::appealedAt).orElse(submission == null ? now : submission.at());
    }

    /** Corrected facts must not make one event out of two. */
    private void requireSameEvent(CareEvent event, EventFacts corrected) {
        sight.whole(() -> careEvents.same(event.member(), corrected)).ifPresent(other -> {
            if (!other.equals(event.id())) {
                String number = sight.whole(() -> claims.liveClaimOf(other)).orElse("");
                throw new Refused(ClaimRefusal.CLAIM_EXISTS, Map.of("number", number));
            }
        });
    }

    /**
     * Takes the answer; corrected facts replace the stated ones, and all is asked and decided anew.
     *
     * @throws Refused with CLAIM_UNKNOWN, CLAIM_STATE_FORBIDS, EVENT_FACTS_WRONG or CLAIM_EXISTS
     */
    public Claim supply(Actor actor, ClaimId id, @Nullable EventFacts corrected) {
        Claim claim = claims.lock(id).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
        ClaimLifeCycle.after(claim.state(), ClaimCommand.SUPPLY);
        Instant now = clock.instant();
        String settlement = claim.subject().settlement();
        if (corrected != null) {
            weighable.require(corrected, Shanghai.dateOf(now));
            CareEvent event =
                    careEvents.kept(claim.subject().careEvent()).orElseThrow().event();
            requireSameEvent(event, corrected);
            careEvents.restate(event.stating(corrected));
            settlement = corrected.settlementReference().orElse(null);
        }
        pauses.close(claim, now);
        ClaimClock.Deadline due = promise.deadline(Shanghai.dateOf(startedAt(claim, now)), pauses.of(id))
                .orElse(null);
        Claim supplied = claims.save(claim.supplied(due, settlement));
        history.record(
                claim,
                supplied,
                new TimelineEntry(
                        Happening.SUPPLIED,
                        supplied.state(),
                        actor,
                        now,
                        due == null ? Map.of() : Map.of("dueOn", due.dueOn().toString())));
        return supplied;
    }
}
