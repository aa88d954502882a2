package org.huzhu.claims.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.CLOCK;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.WORKER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.held.AccumulatorKey;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.claims.adjudication.AdjudicationRefusal;
import org.huzhu.claims.adjudication.InMemoryAdjudication;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.Facts;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimEventKind;
import org.huzhu.claims.claim.ClaimFixtures;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.InMemoryClaims;
import org.huzhu.claims.claim.VerificationMark;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class VerifyClaimTest {

    private static final RetrySchedule SCHEDULE = new RetrySchedule(3, Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final EventFacts STAY = Facts.aStay().done();
    private static final EventFacts ACCIDENT =
            Facts.aStay().cause(Cause.ACCIDENT).diagnosedAs("S72.000").done();
    private static final EventFacts DIAGNOSIS = Facts.aStay()
            .kind(EventKind.DIAGNOSIS)
            .stay(null)
            .hospital(null)
            .settlement(null)
            .done();

    private final InMemoryAdjudication member = new InMemoryAdjudication().holds(TestPlans.HOSPITAL, 1);
    private final InMemoryClaims claims = new InMemoryClaims();
    private final InMemoryVerifications verifications = new InMemoryVerifications(claims);
    private final VerifyClaim verifyClaim =
            new VerifyClaim(claims, member.careEvents, verifications, member.proposals, SCHEDULE, CLOCK);

    private static ClaimEvent noted(ClaimEventKind what, Map<String, String> params) {
        return new ClaimEvent.Noted(Actor.SYSTEM, NOW, what, params);
    }

    private static ClaimEvent answered(VerificationSource source, VerificationOutcome outcome, String differing) {
        return noted(
                ClaimEventKind.VERIFICATION_ANSWERED,
                Map.of("source", source.name(), "outcome", outcome.name(), "differing", differing));
    }

    private static ClaimEvent broughtToOffice(VerificationMark mark, String proposed) {
        return noted(
                ClaimEventKind.BROUGHT_TO_OFFICE,
                Map.of("verification", mark.name(), "determination", "1", "proposed", proposed));
    }

    /** The claim as it is handed in, about a stated event. */
    private Claim submitted(EventFacts facts) {
        member.states(facts);
        return claims.given(
                ClaimFixtures.draft().submitted(WORKER, NOW, Optional.empty()).after());
    }

    private void begun(EventFacts facts) {
        submitted(facts);
        verifyClaim.begin(CLAIM);
    }

    private Verifications.Leased insurance() {
        return verifications.leaseOf(VerificationSource.MEDICAL_INSURANCE);
    }

    private List<ClaimEventKind> happened() {
        return claims.events().stream().map(ClaimEvent::kind).toList();
    }

    @Test
    void a_settlement_is_a_question_to_the_insurance() {
        // Given
        submitted(STAY);

        // When
        verifyClaim.begin(CLAIM);

        // Then
        Claim verifying = claims.now(CLAIM);
        assertThat(verifying.state()).isEqualTo(ClaimState.VERIFYING);
        assertThat(verifications.of(verifying, 1))
                .containsExactly(new Verification(
                        VerificationSource.MEDICAL_INSURANCE, 1, VerificationOutcome.OPEN, List.of(), 0));
        assertThat(claims.events())
                .containsExactly(noted(ClaimEventKind.VERIFICATION_STARTED, Map.of("questions", "1")));
        assertThat(member.determinations.all(CLAIM)).isEmpty();
    }

    @Test
    void an_accident_is_a_question_to_the_register_as_well() {
        // When
        begun(ACCIDENT);

        // Then
        assertThat(verifications.of(claims.now(CLAIM), 1))
                .extracting(Verification::source)
                .containsExactly(VerificationSource.MEDICAL_INSURANCE, VerificationSource.WORK_INJURY);
    }

    @Test
    void an_accident_without_a_settlement_is_a_question_to_the_register_alone() {
        // When
        begun(Facts.aStay().kind(EventKind.ACCIDENT).settlement(null).done());

        // Then
        assertThat(verifications.of(claims.now(CLAIM), 1))
                .extracting(Verification::source)
                .containsExactly(VerificationSource.WORK_INJURY);
    }

    @Test
    void with_nothing_to_ask_a_claim_goes_to_the_office_at_once() {
        // Given
        submitted(DIAGNOSIS);

        // When
        verifyClaim.begin(CLAIM);

        // Then
        Claim brought = claims.now(CLAIM);
        assertThat(brought.state()).isEqualTo(ClaimState.OFFICE_REVIEW);
        assertThat(brought.verification()).isEqualTo(VerificationMark.UNVERIFIED);
        assertThat(claims.events())
                .containsExactly(
                        noted(ClaimEventKind.VERIFICATION_STARTED, Map.of("questions", "0")),
                        broughtToOffice(VerificationMark.UNVERIFIED, "0.00"));
    }

    @Test
    void what_is_begun_already_is_not_begun_again() {
        // Given
        begun(STAY);
        Claim verifying = claims.now(CLAIM);

        // When
        verifyClaim.begin(CLAIM);

        // Then
        assertThat(claims.now(CLAIM)).isEqualTo(verifying);
        assertThat(happened()).containsExactly(ClaimEventKind.VERIFICATION_STARTED);
    }

    @Test
    void an_appeal_is_asked_about_anew() {
        // Given
        member.states(STAY);
        claims.given(ClaimFixtures.in(ClaimState.REJECTED)
                .appealed(WORKER, NOW, Optional.empty())
                .after());

        // When
        verifyClaim.begin(CLAIM);

        // Then
        assertThat(claims.now(CLAIM).state()).isEqualTo(ClaimState.VERIFYING);
        assertThat(verifications.of(claims.now(CLAIM), 2))
                .extracting(Verification::outcome)
                .containsExactly(VerificationOutcome.OPEN);
    }

    @Test
    void the_last_answer_brings_the_claim_to_the_office_with_what_it_would_be_paid() {
        // Given
        begun(STAY);

        // When
        verifyClaim.answer(insurance(), VerificationOutcome.MATCHED, List.of());

        // Then
        Claim brought = claims.now(CLAIM);
        assertThat(brought.state()).isEqualTo(ClaimState.OFFICE_REVIEW);
        assertThat(brought.verification()).isEqualTo(VerificationMark.VERIFIED);
        assertThat(brought.determinationVersion()).isEqualTo(1);
        assertThat(brought.amounts().proposed()).isEqualTo(Money.yuan("1312.10"));
        assertThat(claims.events())
                .containsExactly(
                        noted(ClaimEventKind.VERIFICATION_STARTED, Map.of("questions", "1")),
                        answered(VerificationSource.MEDICAL_INSURANCE, VerificationOutcome.MATCHED, ""),
                        broughtToOffice(VerificationMark.VERIFIED, "1312.10"));
    }

    @Test
    void what_differs_is_named_and_marked() {
        // Given
        begun(STAY);

        // When
        verifyClaim.answer(insurance(), VerificationOutcome.MISMATCHED, List.of("totalCost", "fundPaid"));

        // Then
        assertThat(claims.now(CLAIM).verification()).isEqualTo(VerificationMark.MISMATCHED);
        assertThat(claims.events().get(1))
                .isEqualTo(answered(
                        VerificationSource.MEDICAL_INSURANCE, VerificationOutcome.MISMATCHED, "totalCost,fundPaid"));
    }

    @Test
    void a_claim_waits_for_both_answers() {
        // Given
        begun(ACCIDENT);

        // When
        verifyClaim.answer(insurance(), VerificationOutcome.MATCHED, List.of());

        // Then
        assertThat(claims.now(CLAIM).state()).isEqualTo(ClaimState.VERIFYING);
        assertThat(happened())
                .containsExactly(ClaimEventKind.VERIFICATION_STARTED, ClaimEventKind.VERIFICATION_ANSWERED);
        assertThat(member.determinations.all(CLAIM)).isEmpty();
    }

    @Test
    void an_outside_that_is_away_is_asked_again_later() {
        // Given
        begun(STAY);
        verifyClaim.answer(insurance(), VerificationOutcome.UNAVAILABLE, List.of());

        // When
        verifyClaim.answer(insurance(), VerificationOutcome.UNAVAILABLE, List.of());

        // Then
        assertThat(verifications.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(claims.now(CLAIM).state()).isEqualTo(ClaimState.VERIFYING);
        assertThat(happened()).containsExactly(ClaimEventKind.VERIFICATION_STARTED);
    }

    @Test
    void an_outside_that_stays_away_blocks_no_claim() {
        // Given
        begun(STAY);
        verifyClaim.answer(insurance(), VerificationOutcome.UNAVAILABLE, List.of());
        verifyClaim.answer(insurance(), VerificationOutcome.UNAVAILABLE, List.of());

        // When
        verifyClaim.answer(insurance(), VerificationOutcome.UNAVAILABLE, List.of());

        // Then
        assertThat(claims.now(CLAIM).state()).isEqualTo(ClaimState.OFFICE_REVIEW);
        assertThat(claims.now(CLAIM).verification()).isEqualTo(VerificationMark.UNVERIFIED);
        assertThat(verifications.of(claims.now(CLAIM), 1))
                .containsExactly(new Verification(
                        VerificationSource.MEDICAL_INSURANCE, 1, VerificationOutcome.UNAVAILABLE, List.of(), 3));
    }

    @Test
    void the_answer_of_a_worker_that_lost_its_lease_is_not_kept() {
        // Given
        begun(STAY);
        Verifications.Leased lost = insurance();
        verifications.free(lost);
        Verifications.Leased held = insurance();
        Claim verifying = claims.now(CLAIM);

        // When
        verifyClaim.answer(lost, VerificationOutcome.MATCHED, List.of());

        // Then
        assertThat(held.attempts()).isEqualTo(2);
        assertThat(claims.now(CLAIM)).isEqualTo(verifying);
        assertThat(verifications.of(verifying, 1))
                .extracting(Verification::outcome)
                .containsExactly(VerificationOutcome.OPEN);
        assertThat(happened()).containsExactly(ClaimEventKind.VERIFICATION_STARTED);
    }

    @Test
    void an_answer_that_nobody_waits_for_any_more_changes_nothing_of_the_claim() {
        // Given
        begun(STAY);
        Verifications.Leased question = insurance();
        Claim withdrawn = claims.save(claims.now(CLAIM).withdrawn(WORKER, NOW));

        // When
        verifyClaim.answer(question, VerificationOutcome.UNAVAILABLE, List.of());

        // Then
        assertThat(claims.now(CLAIM)).isEqualTo(withdrawn);
        assertThat(verifications.waits()).isEmpty();
        assertThat(verifications.of(withdrawn, 1))
                .extracting(Verification::outcome)
                .containsExactly(VerificationOutcome.UNAVAILABLE);
    }

    @Test
    void a_question_is_about_the_facts_as_they_are_stated() {
        // Given
        begun(STAY);

        // When
        Optional<VerifyClaim.Stated> stated = verifyClaim.stated(insurance());

        // Then
        assertThat(stated).contains(new VerifyClaim.Stated(MEMBER, STAY));
    }

    @Test
    void a_question_of_an_earlier_round_is_about_nothing() {
        // Given
        begun(STAY);
        Verifications.Leased question = insurance();
        Claim verifying = claims.now(CLAIM);

        // When
        Optional<VerifyClaim.Stated> stated = verifyClaim.stated(
                new Verifications.Leased(CLAIM, question.round() - 1, question.source(), question.attempts()));

        // Then
        assertThat(stated).isEmpty();
    }

    @Test
    void facts_that_contradict_each_other_come_before_the_office_unweighed() {
        // Given
        begun(Facts.aStay().diedOn("2025-07-01").done());

        // When
        verifyClaim.answer(insurance(), VerificationOutcome.MATCHED, List.of());

        // Then
        Claim brought = claims.now(CLAIM);
        assertThat(brought.state()).isEqualTo(ClaimState.OFFICE_REVIEW);
        assertThat(brought.verification()).isEqualTo(VerificationMark.UNWEIGHED);
        assertThat(brought.determinationVersion()).isZero();
        assertThat(brought.amounts().proposed()).isEqualTo(Money.ZERO);
        assertThat(claims.events().getLast())
                .isEqualTo(noted(ClaimEventKind.BROUGHT_UNWEIGHED, Map.of("reason", "INPUT_ABSURD")));
        assertThat(member.determinations.all(CLAIM)).isEmpty();
    }

    @Test
    void sums_beyond_all_reckoning_come_before_the_office_unweighed() {
        // Given: counters that nobody could add to
        begun(STAY);
        Arrays.stream(AccumulatorKind.values())
                .forEach(kind -> member.utilizations.given(
                        MEMBER,
                        new AccumulatorKey(kind, "HB-HOSPITAL", "hospital", LocalDate.of(2025, 4, 1), ""),
                        Long.MAX_VALUE));

        // When
        verifyClaim.answer(insurance(), VerificationOutcome.MATCHED, List.of());

        // Then
        assertThat(claims.now(CLAIM).verification()).isEqualTo(VerificationMark.UNWEIGHED);
        assertThat(claims.events().getLast())
                .isEqualTo(noted(ClaimEventKind.BROUGHT_UNWEIGHED, Map.of("reason", "SUM_TOO_LARGE")));
    }

    @Test
    void terms_that_have_not_arrived_are_waited_for() {
        // Given
        member.holdsUnpublished(TestPlans.SEVERE, 1);
        begun(STAY);
        Claim verifying = claims.now(CLAIM);

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> verifyClaim.answer(insurance(), VerificationOutcome.MATCHED, List.of()));

        // Then
        assertThat(refused.code()).isEqualTo(AdjudicationRefusal.PLAN_VERSION_MISSING);
        assertThat(claims.now(CLAIM)).isEqualTo(verifying);
    }

    @Test
    void a_claim_that_cannot_be_begun_waits_longer_each_time() {
        // Given
        submitted(STAY);
        verifyClaim.postpone(CLAIM);

        // When
        verifyClaim.postpone(CLAIM);

        // Then
        assertThat(verifications.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(verifications.waiting(SCHEDULE, 16)).containsExactly(CLAIM);
    }

    @Test
    void an_answer_that_cannot_be_kept_is_asked_for_again_however_often_that_was() {
        // Given: asked four times, one more than an outside that is away
        begun(STAY);
        for (int i = 0; i < 3; i++) {
            verifications.free(insurance());
        }

        // When
        verifyClaim.postpone(insurance());

        // Then
        assertThat(verifications.waits()).containsExactly(Duration.ofSeconds(8));
        assertThat(insurance().attempts()).isEqualTo(5);
    }
}
