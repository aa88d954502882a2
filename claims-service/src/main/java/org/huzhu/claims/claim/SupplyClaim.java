package org.huzhu.claims.claim;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.WeighableFacts;
import org.huzhu.claims.member.Sight;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.scope.WiderScope;
import org.huzhu.kernel.time.Shanghai;

/** Takes what the claimant was asked for; all is asked and decided anew, and the promised clock runs on. */
@Singleton
public final class SupplyClaim {

    private final Claims claims;
    private final CareEvents careEvents;
    private final WeighableFacts weighable;
    private final Pauses pauses;
    private final Appeals appeals;
    private final ClaimClock promise;
    private final WiderScope scope;
    private final Clock clock;

    SupplyClaim(
            Claims claims,
            CareEvents careEvents,
            WeighableFacts weighable,
            Pauses pauses,
            Appeals appeals,
            ClaimClock promise,
            WiderScope scope,
            Clock clock) {
        this.claims = claims;
        this.careEvents = careEvents;
        this.weighable = weighable;
        this.pauses = pauses;
        this.appeals = appeals;
        this.promise = promise;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Takes the answer.
     *
     * @param corrected the facts, whole, in place of the stated ones; empty where they stay
     * @throws Refused with CLAIM_UNKNOWN, PRECONDITION_FAILED, CLAIM_STATE_FORBIDS, EVENT_FACTS_WRONG or CLAIM_EXISTS
     */
    public Claim handle(Actor actor, ClaimId id, ExpectedVersion seen, Optional<EventFacts> corrected) {
        Claim claim = claims.locked(id, seen);
        ClaimLifeCycle.after(claim.state(), ClaimCommand.SUPPLY);
        Instant now = clock.instant();
        corrected.ifPresent(facts -> correct(claim, facts, now));
        pauses.close(claim, now);
        Optional<ClaimClock.Deadline> due = promise.deadline(Shanghai.dateOf(startedAt(claim, now)), pauses.of(id));
        Optional<String> settlement = corrected.isPresent()
                ? corrected.get().settlementReference()
                : claim.subject().settlement();
        return claims.save(claim.supplied(actor, now, due, settlement));
    }

    private void correct(Claim claim, EventFacts corrected, Instant now) {
        weighable.require(corrected, Shanghai.dateOf(now));
        CareEvent event =
                careEvents.kept(claim.subject().careEvent()).orElseThrow().event();
        requireSameEvent(event, corrected);
        careEvents.restate(event.stating(corrected));
    }

    /** Corrected facts must not make one event out of two. */
    private void requireSameEvent(CareEvent event, EventFacts corrected) {
        scope.widened(Sight.TWO_CHANNELS_ONE_EVENT, () -> careEvents.same(event.member(), corrected))
                .filter(other -> !other.equals(event.id()))
                .ifPresent(other -> {
                    String number = scope.widened(Sight.TWO_CHANNELS_ONE_EVENT, () -> claims.liveClaimOf(other))
                            .orElse("");
                    throw new Refused(ClaimRefusal.CLAIM_EXISTS, Map.of("number", number));
                });
    }

    /** When the promised clock started: with the latest appeal, else with the submission. */
    private Instant startedAt(Claim claim, Instant now) {
        return appeals.latest(claim)
                .map(Appeals.Appeal::appealedAt)
                .orElseGet(() -> claim.submission().map(Submission::at).orElse(now));
    }
}
