package org.huzhu.claims.claim;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.WeighableFacts;
import org.huzhu.claims.coverage.CoverageSnapshot;
import org.huzhu.claims.coverage.CoverageSnapshots;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.MemberLock;
import org.huzhu.claims.member.Sight;
import org.huzhu.claims.member.UnitId;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.scope.WiderScope;
import org.huzhu.kernel.time.Shanghai;

/** Begins a claim: joins it to its care event, and refuses a second one for the same event. */
@Singleton
public final class FileClaim {

    private final CoverageSnapshots coverages;
    private final CareEvents careEvents;
    private final WeighableFacts weighable;
    private final Claims claims;
    private final Payees payees;
    private final NameIndex names;
    private final MemberLock members;
    private final WiderScope scope;
    private final IdSource ids;
    private final Clock clock;

    FileClaim(
            CoverageSnapshots coverages,
            CareEvents careEvents,
            WeighableFacts weighable,
            Claims claims,
            Payees payees,
            NameIndex names,
            MemberLock members,
            WiderScope scope,
            IdSource ids,
            Clock clock) {
        this.coverages = coverages;
        this.careEvents = careEvents;
        this.weighable = weighable;
        this.claims = claims;
        this.payees = payees;
        this.names = names;
        this.members = members;
        this.scope = scope;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins a claim.
     *
     * @throws Refused with MEMBER_UNKNOWN, PAYEE_NAME_DIFFERS, EVENT_FACTS_WRONG, SETTLEMENT_CLAIMED or CLAIM_EXISTS (both
     *     with the number of the member's first claim)
     */
    public Claim handle(Actor actor, Channel channel, MemberId member, EventFacts facts, Payee payee) {
        List<CoverageSnapshot> held = coverages.ofMember(member);
        if (held.isEmpty()) {
            throw new Refused(ClaimRefusal.MEMBER_UNKNOWN);
        }
        requireOwnName(member, held, payee);
        weighable.require(facts, Shanghai.dateOf(clock.instant()));
        members.hold(member);
        UnitId unit = unitFor(held, facts.occurredOn());
        CareEventId event = join(member, unit, facts);
        Instant now = clock.instant();
        Claim claim = claims.save(Claim.filed(
                new ClaimId(ids.next()),
                claims.nextNumber(Shanghai.dateOf(now).getYear()),
                new ClaimSubject(member, unit, event, facts.settlementReference()),
                actor,
                channel,
                now));
        payees.store(claim, payee);
        return claim;
    }

    private CareEventId join(MemberId member, UnitId unit, EventFacts facts) {
        return scope.widened(
                Sight.TWO_CHANNELS_ONE_EVENT,
                () -> careEvents
                        .same(member, facts)
                        .map(known -> {
                            claims.liveClaimOf(known).ifPresent(number -> {
                                throw exists(known, facts, number);
                            });
                            careEvents.restate(new CareEvent(known, member, unit, facts));
                            return known;
                        })
                        .orElseGet(() -> {
                            CareEventId fresh = new CareEventId(ids.next());
                            careEvents.add(new CareEvent(fresh, member, unit, facts));
                            return fresh;
                        }));
    }

    /** The same stay is said to be claimed; a bill that is claimed for another stay is named as a bill. */
    private Refused exists(CareEventId known, EventFacts facts, String number) {
        Map<String, Object> first = Map.of("number", number);
        boolean sameStay = careEvents
                .find(known)
                .filter(event -> event.facts().describeSameStay(facts))
                .isPresent();
        return sameStay
                ? new Refused(ClaimRefusal.CLAIM_EXISTS, first)
                : new Refused(
                        ClaimRefusal.SETTLEMENT_CLAIMED,
                        List.of(Fault.at("/settlement/reference", "SETTLEMENT_CLAIMED_BY", first)));
    }

    private void requireOwnName(MemberId member, List<CoverageSnapshot> held, Payee payee) {
        List<String> known = held.stream()
                .flatMap(coverage -> coverage.memberNameIndex().stream())
                .distinct()
                .toList();
        if (!known.isEmpty() && !known.contains(names.of(member, payee.name().reveal()))) {
            throw new Refused(ClaimRefusal.PAYEE_NAME_DIFFERS, List.of(Fault.at("/payee/name", "PAYEE_NAME_DIFFERS")));
        }
    }

    private static UnitId unitFor(List<CoverageSnapshot> held, LocalDate day) {
        return held.stream()
                .filter(coverage -> coverage.on(day).isPresent())
                .findFirst()
                .orElseGet(() -> held.stream()
                        .max(Comparator.comparing(FileClaim::lastDay))
                        .orElseThrow())
                .unit();
    }

    private static LocalDate lastDay(CoverageSnapshot coverage) {
        return coverage.current().stream()
                .map(span -> span.valid().from())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }
}
