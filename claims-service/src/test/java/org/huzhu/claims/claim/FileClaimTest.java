package org.huzhu.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huzhu.claims.claim.ClaimFixtures.CLOCK;
import static org.huzhu.claims.claim.ClaimFixtures.EVENT;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.PAYEE;
import static org.huzhu.claims.claim.ClaimFixtures.UNIT;
import static org.huzhu.claims.claim.ClaimFixtures.WORKER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.claims.adjudication.EngineWeighable;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.careevent.CareEventRefusal;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.Facts;
import org.huzhu.claims.careevent.InMemoryCareEvents;
import org.huzhu.claims.careevent.Stay;
import org.huzhu.claims.coverage.CoverageId;
import org.huzhu.claims.coverage.CoverageSnapshot;
import org.huzhu.claims.coverage.CoverageSpan;
import org.huzhu.claims.coverage.CoverageStatus;
import org.huzhu.claims.coverage.InMemoryCoverages;
import org.huzhu.claims.member.InMemoryScope;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.Sight;
import org.huzhu.claims.member.UnitId;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.claims.support.NumberedIds;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileClaimTest {

    private static final UnitId EARLIER_UNIT = new UnitId(new UUID(0, 21));
    private static final UnitId LATER_UNIT = new UnitId(new UUID(0, 22));
    private static final EventFacts STAY = Facts.aStay().done();
    private static final Actor OFFICER = new Actor("officer-1", "unit-officer");

    private final InMemoryScope scope = new InMemoryScope();
    private final InMemoryCoverages coverages = new InMemoryCoverages(scope);
    private final InMemoryCareEvents careEvents = new InMemoryCareEvents();
    private final InMemoryClaims claims = new InMemoryClaims();
    private final InMemoryPayees payees = new InMemoryPayees();
    private final List<MemberId> held = new ArrayList<>();
    private final FileClaim fileClaim = new FileClaim(
            coverages,
            careEvents,
            new EngineWeighable(),
            claims,
            payees,
            (member, name) -> member + name,
            held::add,
            scope,
            new NumberedIds(),
            CLOCK);

    @BeforeEach
    void she_is_covered_in_the_unit_for_the_year() {
        covered(1, UNIT, "2025-04-01", "2026-04-01", Optional.empty());
    }

    private void covered(long id, UnitId unit, String from, String until, Optional<String> name) {
        LocalDate first = LocalDate.parse(from);
        coverages.store(new CoverageSnapshot(
                new CoverageId(new UUID(0, id)),
                MEMBER,
                unit,
                new PlanVersionId(new UUID(0, 5)),
                "HB-HOSPITAL",
                name.map(text -> MEMBER + text),
                List.of(new CoverageSpan(
                        DateSpan.of(first, LocalDate.parse(until)),
                        Instant.EPOCH,
                        Optional.empty(),
                        1,
                        new CoverageSpan.Observation(first, false),
                        CoverageStatus.IN_FORCE)),
                1));
    }

    private Claim file(EventFacts facts) {
        return fileClaim.handle(WORKER, Channel.WORKER, MEMBER, facts, PAYEE);
    }

    private Refused refusal(EventFacts facts) {
        return catchThrowableOfType(Refused.class, () -> file(facts));
    }

    private static EventFacts stayFrom(String day) {
        LocalDate admitted = LocalDate.parse(day);
        return Facts.aStay()
                .occurredOn(day)
                .stay(new Stay(admitted, Optional.of(admitted.plusDays(2))))
                .done();
    }

    @Test
    void a_claim_begins_as_a_draft_about_a_new_event() {
        // When
        Claim filed = file(STAY);

        // Then
        CareEventId event = new CareEventId(NumberedIds.number(1));
        ClaimId id = new ClaimId(NumberedIds.number(2));
        assertThat(filed)
                .isEqualTo(new Claim(
                        id,
                        "C25-000001-S",
                        new ClaimSubject(MEMBER, UNIT, event, Optional.of("420200202507120001")),
                        new Filing(Channel.WORKER, "worker-1", NOW),
                        ClaimState.DRAFT,
                        Optional.empty(),
                        Optional.empty(),
                        Reviewers.NONE,
                        ClaimAmounts.NONE,
                        VerificationMark.NONE,
                        1,
                        0,
                        0));
        assertThat(claims.now(id)).isEqualTo(filed);
        assertThat(claims.events()).containsExactly(new ClaimEvent.Filed(WORKER, NOW, Channel.WORKER));
        assertThat(careEvents.all()).containsExactly(new CareEvent(event, MEMBER, UNIT, STAY));
        assertThat(payees.stated(id)).contains(PAYEE);
        assertThat(held).containsExactly(MEMBER);
        assertThat(scope.reasons()).containsExactly(Sight.TWO_CHANNELS_ONE_EVENT);
    }

    @Test
    void her_unit_files_for_her() {
        // When
        Claim filed = fileClaim.handle(OFFICER, Channel.UNIT, MEMBER, STAY, PAYEE);

        // Then
        assertThat(filed.filing()).isEqualTo(new Filing(Channel.UNIT, "officer-1", NOW));
        assertThat(claims.events()).containsExactly(new ClaimEvent.Filed(OFFICER, NOW, Channel.UNIT));
    }

    @Test
    void a_claim_that_was_taken_back_makes_room_for_another_about_the_same_event() {
        // Given
        EventFacts corrected = Facts.aStay().diagnosedAs("D05.900").done();
        careEvents.given(new CareEvent(EVENT, MEMBER, UNIT, STAY));
        claims.given(ClaimFixtures.in(ClaimState.WITHDRAWN));

        // When
        Claim filed = file(corrected);

        // Then
        assertThat(filed.subject().careEvent()).isEqualTo(EVENT);
        assertThat(careEvents.all()).containsExactly(new CareEvent(EVENT, MEMBER, UNIT, corrected));
    }

    @Test
    void one_stay_is_claimed_once_through_whatever_channel() {
        // Given
        careEvents.given(new CareEvent(EVENT, MEMBER, UNIT, STAY));
        Claim first = claims.given(ClaimFixtures.in(ClaimState.PAID));
        EventFacts again = Facts.aStay().diagnosedAs("D05.900").settlement(null).done();

        // When
        Refused refused = refusal(again);

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_EXISTS);
        assertThat(refused.params()).isEqualTo(Map.of("number", first.number()));
        assertThat(careEvents.all()).containsExactly(new CareEvent(EVENT, MEMBER, UNIT, STAY));
        assertThat(claims.events()).isEmpty();
    }

    @Test
    void a_settlement_of_another_stay_is_named_as_claimed() {
        // Given: the same bill, spelled the same, under another day of admission
        careEvents.given(new CareEvent(EVENT, MEMBER, UNIT, STAY));
        Claim first = claims.given(ClaimFixtures.in(ClaimState.OFFICE_REVIEW));

        // When
        Refused refused = refusal(stayFrom("2025-07-08"));

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.SETTLEMENT_CLAIMED);
        assertThat(refused.faults())
                .containsExactly(
                        Fault.at("/settlement/reference", "SETTLEMENT_CLAIMED_BY", Map.of("number", first.number())));
        assertThat(claims.events()).isEmpty();
    }

    @Test
    void the_unit_that_covered_her_on_the_day_is_the_one_claimed_through() {
        // Given
        covered(2, EARLIER_UNIT, "2024-04-01", "2025-04-01", Optional.empty());
        covered(3, LATER_UNIT, "2026-04-01", "2027-04-01", Optional.empty());

        // When
        Claim filed = file(stayFrom("2025-03-31"));

        // Then
        assertThat(filed.unit()).isEqualTo(EARLIER_UNIT);
        assertThat(careEvents.all()).extracting(CareEvent::unit).containsExactly(EARLIER_UNIT);
    }

    @Test
    void with_no_cover_on_the_day_the_last_unit_is_claimed_through() {
        // Given
        covered(2, LATER_UNIT, "2026-04-01", "2027-04-01", Optional.empty());
        covered(3, EARLIER_UNIT, "2024-04-01", "2025-04-01", Optional.empty());

        // When
        Claim filed = file(stayFrom("2024-03-31"));

        // Then
        assertThat(filed.unit()).isEqualTo(LATER_UNIT);
    }

    @Test
    void somebody_of_whom_the_caller_sees_no_cover_is_unknown() {
        // Given
        coverages.seenFrom(LATER_UNIT);

        // When
        Refused refused = refusal(STAY);

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.MEMBER_UNKNOWN);
        assertThat(careEvents.all()).isEmpty();
        assertThat(held).isEmpty();
    }

    @Test
    void the_money_goes_to_the_name_that_enrolment_knows() {
        // Given
        covered(2, UNIT, "2024-04-01", "2025-04-01", Optional.of("盛红梅"));
        covered(3, UNIT, "2023-04-01", "2024-04-01", Optional.of("盛红"));

        // When
        Claim filed = file(STAY);

        // Then
        assertThat(payees.stated(filed.id())).contains(PAYEE);
    }

    @Test
    void another_name_is_not_paid() {
        // Given
        covered(2, UNIT, "2024-04-01", "2025-04-01", Optional.of("盛红"));

        // When
        Refused refused = refusal(STAY);

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.PAYEE_NAME_DIFFERS);
        assertThat(refused.faults()).containsExactly(Fault.at("/payee/name", "PAYEE_NAME_DIFFERS"));
        assertThat(claims.events()).isEmpty();
        assertThat(held).isEmpty();
    }

    @Test
    void facts_that_cannot_be_so_are_refused_before_anything_is_kept() {
        // Given
        EventFacts absurd = Facts.aStay().diedOn("2025-07-01").done();

        // When
        Refused refused = refusal(absurd);

        // Then
        assertThat(refused.code()).isEqualTo(CareEventRefusal.EVENT_FACTS_WRONG);
        assertThat(refused.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/event/diedOn", "BEFORE_OCCURRENCE"));
        assertThat(careEvents.all()).isEmpty();
        assertThat(claims.events()).isEmpty();
        assertThat(held).isEmpty();
    }
}
