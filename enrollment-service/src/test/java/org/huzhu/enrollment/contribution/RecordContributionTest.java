package org.huzhu.enrollment.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentFixtures;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.InMemoryEnrollments;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.enrollment.ReviewDecision;
import org.huzhu.enrollment.enrollment.ReviewLevel;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.testkit.AuditActions;
import org.junit.jupiter.api.Test;

class RecordContributionTest {
    private static final PersonKey CLERK = new PersonKey("clerk");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 20);
    private static final Money HALF = Money.yuan("5700.00");

    private final InMemoryEnrollments enrollments = new InMemoryEnrollments();
    private final InMemoryContributions contributions = new InMemoryContributions();
    private final AuditActions audit = new AuditActions();
    private long ids;
    // Half past midnight in Shanghai, the day before in UTC.
    private final RecordContribution recordContribution = new RecordContribution(
            enrollments,
            contributions,
            audit,
            () -> new UUID(9, ++ids),
            Clock.fixed(Instant.parse("2025-03-19T16:30:00Z"), ZoneOffset.UTC));

    /** 120 people who owe 11,400.00, half by the unit and half by the union. */
    private Enrollment approved() {
        return enrollments.given(EnrollmentFixtures.aDraftWithRoster()
                .submitted(new PersonKey("officer"))
                .then(one -> one.reviewed(ReviewLevel.OFFICE, ReviewDecision.APPROVE, new PersonKey("office"), ""))
                .then(one -> one.reviewed(ReviewLevel.PROVINCE, ReviewDecision.APPROVE, new PersonKey("province"), ""))
                .after());
    }

    private static RecordContribution.Receipt receipt(PayerKind payer, Money amount, LocalDate on, String reference) {
        return new RecordContribution.Receipt(payer, amount, on, reference);
    }

    private RefusalCode refusal(Enrollment enrollment, RecordContribution.Receipt receipt) {
        return catchThrowableOfType(Refused.class, () -> recordContribution.record(enrollment.id(), receipt, CLERK))
                .code();
    }

    @Test
    void money_counts_for_its_payer_and_waits_for_a_second_person() {
        // Given
        Enrollment enrollment = approved();

        // When
        Contribution recorded =
                recordContribution.record(enrollment.id(), receipt(PayerKind.UNIT, HALF, TODAY, "TX-1"), CLERK);

        // Then
        assertThat(recorded)
                .isEqualTo(new Contribution(
                        new ContributionId(new UUID(9, 1)),
                        enrollment.id(),
                        enrollment.unit(),
                        PayerKind.UNIT,
                        HALF,
                        TODAY,
                        "TX-1",
                        CLERK,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(contributions.dues(enrollment.id()))
                .containsExactly(
                        new PayerDue(PayerKind.UNIT, HALF, HALF, Money.ZERO),
                        new PayerDue(PayerKind.UNION, HALF, Money.ZERO, Money.ZERO));
        assertThat(audit.actions()).containsExactly("CONTRIBUTION_RECORDED");
    }

    @Test
    void nothing_and_money_of_tomorrow_are_refused() {
        // Given
        Enrollment enrollment = approved();

        // When / Then
        assertThat(refusal(enrollment, receipt(PayerKind.UNIT, Money.ZERO, TODAY, "TX-1")))
                .isEqualTo(ContributionRefusal.CONTRIBUTION_NOT_POSITIVE);
        assertThat(refusal(enrollment, receipt(PayerKind.UNIT, HALF, TODAY.plusDays(1), "TX-1")))
                .isEqualTo(ContributionRefusal.CONTRIBUTION_NOT_RECEIVED_YET);
        assertThat(contributions.of(enrollment.id())).isEmpty();
        assertThat(audit.actions()).isEmpty();
    }

    @Test
    void no_money_is_due_before_both_levels_agreed() {
        // Given
        Enrollment draft = enrollments.given(EnrollmentFixtures.aDraftWithRoster());

        // When / Then
        assertThat(refusal(draft, receipt(PayerKind.UNIT, HALF, TODAY, "TX-1")))
                .isEqualTo(EnrollmentRefusal.ENROLLMENT_COMMAND_NOT_ALLOWED);
    }

    @Test
    void an_unknown_enrolment_is_refused() {
        assertThat(refusal(EnrollmentFixtures.aDraft(), receipt(PayerKind.UNIT, HALF, TODAY, "TX-1")))
                .isEqualTo(EnrollmentRefusal.ENROLLMENT_NOT_FOUND);
    }

    @Test
    void what_was_recorded_by_mistake_is_taken_back_and_frees_what_it_counted() {
        // Given
        Enrollment enrollment = approved();
        Contribution recorded =
                recordContribution.record(enrollment.id(), receipt(PayerKind.UNION, HALF, TODAY, "TX-1"), CLERK);

        // When
        Contribution withdrawn = recordContribution.withdraw(enrollment.id(), recorded.id(), new PersonKey("other"));

        // Then
        assertThat(withdrawn.state()).isEqualTo(Contribution.State.WITHDRAWN);
        assertThat(withdrawn.withdrawer()).contains(new PersonKey("other"));
        assertThat(contributions.dues(enrollment.id()).getLast())
                .isEqualTo(new PayerDue(PayerKind.UNION, HALF, Money.ZERO, Money.ZERO));
        assertThat(audit.actions()).containsExactly("CONTRIBUTION_RECORDED", "CONTRIBUTION_WITHDRAWN");
    }

    @Test
    void what_is_confirmed_is_not_taken_back() {
        // Given
        Enrollment enrollment = approved();
        Contribution recorded =
                recordContribution.record(enrollment.id(), receipt(PayerKind.UNION, HALF, TODAY, "TX-1"), CLERK);
        contributions.confirm(recorded.confirmed(new PersonKey("other")));

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> recordContribution.withdraw(enrollment.id(), recorded.id(), CLERK));

        // Then
        assertThat(refused.code()).isEqualTo(ContributionRefusal.CONTRIBUTION_CONFIRMED);
        assertThat(audit.actions()).containsExactly("CONTRIBUTION_RECORDED");
    }
}
