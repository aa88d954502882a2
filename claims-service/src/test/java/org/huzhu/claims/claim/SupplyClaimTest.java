package org.huzhu.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.CLOCK;
import static org.huzhu.claims.claim.ClaimFixtures.EVENT;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.PROMISE;
import static org.huzhu.claims.claim.ClaimFixtures.UNIT;
import static org.huzhu.claims.claim.ClaimFixtures.WORKER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.Facts;
import org.huzhu.claims.careevent.InMemoryCareEvents;
import org.huzhu.claims.careevent.Stay;
import org.huzhu.claims.member.InMemoryScope;
import org.huzhu.claims.member.Sight;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupplyClaimTest {

    private static final EventFacts STATED = Facts.aStay().done();
    private static final EventFacts CORRECTED =
            Facts.aStay().diagnosedAs("D05.900").done();
    private static final EventFacts EARLIER = Facts.aStay()
            .occurredOn("2025-06-02")
            .stay(new Stay(LocalDate.of(2025, 6, 2), Optional.of(LocalDate.of(2025, 6, 12))))
            .settlement(null)
            .done();

    private final InMemoryClaims claims = new InMemoryClaims();
    private final InMemoryPauses pauses = new InMemoryPauses();
    private final InMemoryAppeals appeals = new InMemoryAppeals();
    private final InMemoryCareEvents careEvents = new InMemoryCareEvents();
    private final InMemoryScope scope = new InMemoryScope();
    private final SupplyClaim supplyClaim =
            new SupplyClaim(claims, careEvents, (facts, today) -> {}, pauses, appeals, PROMISE, scope, CLOCK);

    @BeforeEach
    void the_event_is_stated() {
        careEvents.given(new CareEvent(EVENT, MEMBER, UNIT, STATED));
    }

    private EventFacts facts() {
        return careEvents.find(EVENT).map(CareEvent::facts).orElseThrow();
    }

    @Test
    void the_clock_runs_on_from_where_it_stood() {
        // Given: handed in on Wednesday the 9th, asked on Friday the 11th, answered on Wednesday the 16th
        Claim waiting = claims.given(ClaimFixtures.in(ClaimState.SUPPLEMENT_REQUESTED));
        pauses.open(waiting, "出院小结", NOW.minus(Duration.ofDays(5)));

        // When
        Claim supplied = supplyClaim.handle(WORKER, CLAIM, ExpectedVersion.of(4), Optional.empty());

        // Then: the 10th and 11th count, the 17th and 18th, 21st to 23rd
        LocalDate due = LocalDate.of(2025, 7, 23);
        assertThat(supplied.state()).isEqualTo(ClaimState.SUBMITTED);
        assertThat(supplied.round()).isEqualTo(2);
        assertThat(supplied.verification()).isEqualTo(VerificationMark.PENDING);
        assertThat(supplied.deadline()).contains(new ClaimClock.Deadline(due, ClaimClock.Certainty.FINAL));
        assertThat(pauses.openQuestion(supplied)).isEmpty();
        assertThat(claims.events())
                .containsExactly(new ClaimEvent.HandedIn(WORKER, NOW, ClaimEventKind.SUPPLIED, Optional.of(due)));
        assertThat(facts()).isEqualTo(STATED);
        assertThat(scope.reasons()).isEmpty();
    }

    @Test
    void after_an_appeal_the_clock_counts_from_the_appeal() {
        // Given: appealed on Monday the 14th, asked the same day
        Claim waiting = claims.given(ClaimFixtures.in(ClaimState.SUPPLEMENT_REQUESTED));
        appeals.add(waiting, "病理报告已补", WORKER, NOW.minus(Duration.ofDays(2)));
        pauses.open(waiting, "出院小结", NOW.minus(Duration.ofDays(2)));

        // When
        Claim supplied = supplyClaim.handle(WORKER, CLAIM, ExpectedVersion.ANY, Optional.empty());

        // Then: 17, 18, 21, 22, 23, 24, 25
        assertThat(supplied.deadline())
                .contains(new ClaimClock.Deadline(LocalDate.of(2025, 7, 25), ClaimClock.Certainty.FINAL));
    }

    @Test
    void corrected_facts_take_the_place_of_the_stated_ones() {
        // Given
        claims.given(ClaimFixtures.in(ClaimState.SUPPLEMENT_REQUESTED));

        // When
        Claim supplied = supplyClaim.handle(WORKER, CLAIM, ExpectedVersion.ANY, Optional.of(CORRECTED));

        // Then
        assertThat(facts()).isEqualTo(CORRECTED);
        assertThat(supplied.subject().settlement()).isEqualTo(CORRECTED.settlementReference());
        assertThat(scope.reasons()).containsExactly(Sight.TWO_CHANNELS_ONE_EVENT);
    }

    @Test
    void corrected_facts_do_not_make_one_event_out_of_two() {
        // Given
        CareEventId other = new CareEventId(UUID.fromString("00000000-0000-7000-8000-000000000009"));
        Claim waiting = claims.given(ClaimFixtures.in(ClaimState.SUPPLEMENT_REQUESTED));
        Claim second = Claim.filed(
                        new ClaimId(other.value()),
                        "C2025000002",
                        new ClaimSubject(MEMBER, UNIT, other, Optional.empty()),
                        WORKER,
                        Channel.UNIT,
                        NOW)
                .after();
        claims.given(second);
        careEvents.given(new CareEvent(other, MEMBER, UNIT, EARLIER));

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> supplyClaim.handle(WORKER, CLAIM, ExpectedVersion.ANY, Optional.of(EARLIER)));

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_EXISTS);
        assertThat(refused.params()).isEqualTo(Map.of("number", "C2025000002"));
        assertThat(facts()).isEqualTo(STATED);
        assertThat(claims.now(CLAIM)).isEqualTo(waiting);
    }

    @Test
    void nothing_is_taken_that_was_not_asked_for() {
        // Given
        claims.given(ClaimFixtures.in(ClaimState.OFFICE_REVIEW));

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> supplyClaim.handle(WORKER, CLAIM, ExpectedVersion.ANY, Optional.of(CORRECTED)));

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_STATE_FORBIDS);
        assertThat(facts()).isEqualTo(STATED);
    }
}
