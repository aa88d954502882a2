package org.huzhu.enrollment.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.coverage.InMemoryCoverages;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentEvent;
import org.huzhu.enrollment.enrollment.EnrollmentFixtures;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.EnrollmentState;
import org.huzhu.enrollment.enrollment.InMemoryEnrolledRoster;
import org.huzhu.enrollment.enrollment.InMemoryEnrollments;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.member.InMemoryMembers;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.plan.InMemoryPlans;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.enrollment.plan.PlanFixtures;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.testkit.AuditActions;
import org.junit.jupiter.api.Test;

/** 120 people owe 11,400.00, half by the unit and half by the union; one of them waits for a coverage. */
class ConfirmContributionTest {
    private static final PersonKey CLERK = new PersonKey("clerk");
    private static final PersonKey FINANCE = new PersonKey("finance");
    private static final Money HALF = Money.yuan("5700.00");
    private static final MemberId MEMBER = new MemberId(new UUID(5, 1));
    private static final Clock MARCH = Clock.fixed(Instant.parse("2025-03-20T02:00:00Z"), ZoneOffset.UTC);

    private final InMemoryEnrollments enrollments = new InMemoryEnrollments();
    private final InMemoryContributions contributions = new InMemoryContributions();
    private final InMemoryPlans plans = new InMemoryPlans();
    private final InMemoryEnrolledRoster roster = new InMemoryEnrolledRoster().waiting(MEMBER, 1);
    private final InMemoryCoverages coverages = new InMemoryCoverages();
    private final List<Told> told = new ArrayList<>();
    private final AuditActions audit = new AuditActions();
    private final PlanVersion.Published plan = plans.given(PlanFixtures.published("HB-HOSPITAL"));
    private final ConfirmContribution confirmContribution = new ConfirmContribution(
            enrollments,
            contributions,
            plans,
            enrollments.settling(
                    roster, plans, coverages.opening(new InMemoryMembers(), new AuditActions(), MARCH), MARCH),
            (contribution, version) -> told.add(new Told(contribution, version)),
            audit);

    private record Told(Contribution contribution, PlanVersion plan) {}

    private Enrollment approved() {
        Enrollment approved = enrollments.given(EnrollmentFixtures.approved());
        contributions.owe(approved, PayerSplit.of(approved.roster().due(), approved.payers()));
        return approved;
    }

    private Contribution recorded(int id, PayerKind payer, Money amount) {
        Enrollment enrollment = EnrollmentFixtures.aDraft();
        Contribution contribution = new Contribution(
                new ContributionId(new UUID(9, id)),
                enrollment.id(),
                enrollment.unit(),
                payer,
                amount,
                LocalDate.of(2025, 3, 18),
                "TX-" + id,
                CLERK,
                Optional.empty(),
                Optional.empty());
        contributions.add(contribution);
        return contribution;
    }

    private Refused refused(EnrollmentId enrollment, ContributionId contribution, PersonKey by) {
        return catchThrowableOfType(Refused.class, () -> confirmContribution.confirm(enrollment, contribution, by));
    }

    private void assertNothingTold() {
        assertThat(told).isEmpty();
        assertThat(audit.actions()).isEmpty();
        assertThat(enrollments.events()).isEmpty();
        assertThat(contributions.receipts(EnrollmentFixtures.aDraft().id())).isEmpty();
    }

    @Test
    void a_part_of_the_money_is_confirmed_by_another_and_the_rest_stays_due() {
        // Given
        Enrollment enrollment = approved();
        Contribution recorded = recorded(1, PayerKind.UNIT, Money.yuan("5699.99"));
        recorded(2, PayerKind.UNION, HALF);

        // When
        Contribution confirmed = confirmContribution.confirm(enrollment.id(), recorded.id(), FINANCE);

        // Then
        assertThat(confirmed).isEqualTo(recorded.confirmed(FINANCE));
        assertThat(contributions.find(enrollment.id(), recorded.id())).contains(confirmed);
        assertThat(contributions.dues(enrollment.id()))
                .containsExactly(
                        new PayerDue(PayerKind.UNIT, HALF, Money.yuan("5699.99"), Money.yuan("5699.99")),
                        new PayerDue(PayerKind.UNION, HALF, HALF, Money.ZERO));
        assertThat(contributions.receipts(enrollment.id()))
                .containsExactly(new Contributions.IssuedReceipt(new ReadableNumber('R', 2025, 1), confirmed));
        assertThat(told).containsExactly(new Told(confirmed, plan));
        assertThat(audit.lines())
                .containsExactly(new AuditActions.Line(
                        AuditActions.Became.CHANGED,
                        "CONTRIBUTION_CONFIRMED",
                        new Subject("contribution", recorded.id().toString()),
                        ""));
        assertThat(enrollments.now(enrollment.id())).isEqualTo(enrollment);
        assertThat(coverages.all()).isEmpty();
    }

    @Test
    void with_the_last_of_the_money_the_enrolment_is_paid_and_its_cover_made() {
        // Given
        Enrollment enrollment = approved();
        confirmContribution.confirm(
                enrollment.id(), recorded(1, PayerKind.UNIT, HALF).id(), FINANCE);
        Contribution last = recorded(2, PayerKind.UNION, HALF);

        // When
        confirmContribution.confirm(enrollment.id(), last.id(), FINANCE);

        // Then
        assertThat(contributions.dues(enrollment.id())).allMatch(PayerDue::isSettled);
        assertThat(enrollments.now(enrollment.id()).state()).isEqualTo(EnrollmentState.PAID);
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.Paid());
        assertThat(roster.opened().keySet()).containsExactly(MEMBER);
        assertThat(coverages.all()).hasSize(1);
        assertThat(audit.actions()).containsExactly("CONTRIBUTION_CONFIRMED", "CONTRIBUTION_CONFIRMED");
    }

    @Test
    void who_recorded_money_does_not_confirm_it() {
        // Given
        Enrollment enrollment = approved();
        Contribution recorded = recorded(1, PayerKind.UNIT, HALF);

        // When
        Refused refused = refused(enrollment.id(), recorded.id(), CLERK);

        // Then
        assertThat(refused.code()).isEqualTo(ContributionRefusal.CONFIRMER_NOT_INDEPENDENT);
        assertThat(contributions.find(enrollment.id(), recorded.id())).contains(recorded);
        assertNothingTold();
    }

    @Test
    void money_is_confirmed_once_and_counts_once() {
        // Given
        Enrollment enrollment = approved();
        Contribution recorded = recorded(1, PayerKind.UNIT, HALF);
        confirmContribution.confirm(enrollment.id(), recorded.id(), FINANCE);

        // When
        Refused refused = refused(enrollment.id(), recorded.id(), new PersonKey("other"));

        // Then
        assertThat(refused.code()).isEqualTo(ContributionRefusal.CONTRIBUTION_CONFIRMED);
        assertThat(contributions.dues(enrollment.id()).getFirst())
                .isEqualTo(new PayerDue(PayerKind.UNIT, HALF, HALF, HALF));
        assertThat(told).hasSize(1);
        assertThat(audit.actions()).hasSize(1);
    }

    @Test
    void a_report_that_was_taken_back_is_not_confirmed() {
        // Given
        Enrollment enrollment = approved();
        Contribution recorded = recorded(1, PayerKind.UNIT, HALF);
        contributions.withdraw(recorded.withdrawn(CLERK));

        // When
        Refused refused = refused(enrollment.id(), recorded.id(), FINANCE);

        // Then
        assertThat(refused.code()).isEqualTo(ContributionRefusal.CONTRIBUTION_WITHDRAWN);
        assertNothingTold();
    }

    @Test
    void no_money_is_confirmed_for_an_enrolment_that_owes_none_yet() {
        // Given
        Enrollment submitted = enrollments.given(EnrollmentFixtures.submitted());
        contributions.owe(submitted, PayerSplit.of(submitted.roster().due(), submitted.payers()));
        Contribution recorded = recorded(1, PayerKind.UNIT, HALF);

        // When
        IllegalTransition refused = catchThrowableOfType(
                IllegalTransition.class, () -> confirmContribution.confirm(submitted.id(), recorded.id(), FINANCE));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_COMMAND_NOT_ALLOWED);
        assertThat(contributions.find(submitted.id(), recorded.id())).contains(recorded);
        assertNothingTold();
    }

    @Test
    void an_unknown_enrolment_and_an_unknown_contribution_are_refused() {
        // Given
        ContributionId unknown = new ContributionId(new UUID(9, 99));
        assertThat(refused(EnrollmentFixtures.aDraft().id(), unknown, FINANCE).code())
                .isEqualTo(EnrollmentRefusal.ENROLLMENT_NOT_FOUND);
        Enrollment enrollment = approved();

        // When
        Refused refused = refused(enrollment.id(), unknown, FINANCE);

        // Then
        assertThat(refused.code()).isEqualTo(ContributionRefusal.CONTRIBUTION_NOT_FOUND);
        assertNothingTold();
    }
}
