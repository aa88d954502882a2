package org.huzhu.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.huzhu.enrollment.memberunit.InMemoryMemberUnits;
import org.huzhu.enrollment.memberunit.MemberUnit;
import org.huzhu.enrollment.memberunit.MemberUnitFixtures;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.CoverPeriod;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.enrollment.plan.InMemoryPlans;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanFixtures;
import org.huzhu.enrollment.plan.PlanRefusal;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.enrollment.plan.Price;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenEnrollmentTest {
    private static final PlanCode HOSPITAL = new PlanCode("HB-HOSPITAL");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 20);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final MemberUnit UNIT = MemberUnitFixtures.aUnit(150, OptionalInt.empty());
    private static final List<Payer> HALVES = List.of(new Payer(PayerKind.UNIT, 1), new Payer(PayerKind.UNION, 1));
    private static final Optional<String> ORDINARY = Optional.empty();
    private static final PersonKey OFFICER = EnrollmentFixtures.OFFICER;

    private final InMemoryEnrollments enrollments = new InMemoryEnrollments();
    private final InMemoryMemberUnits units = new InMemoryMemberUnits();
    private final InMemoryPlans plans = new InMemoryPlans();
    private long ids;
    // Half past midnight in Shanghai, the day before in UTC.
    private final OpenEnrollment openEnrollment = new OpenEnrollment(
            enrollments,
            units,
            plans,
            () -> new UUID(9, ++ids),
            Clock.fixed(Instant.parse("2025-03-19T16:30:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void a_unit_and_a_plan() {
        units.given(UNIT, TODAY);
        plans.given(PlanFixtures.published("HB-HOSPITAL"));
    }

    private Enrollment open(LocalDate from, Optional<String> riskClass, List<Payer> payers) {
        return openEnrollment.handle(UNIT.id(), HOSPITAL, from, riskClass, payers, OFFICER);
    }

    private Refused refused(LocalDate from, Optional<String> riskClass, List<Payer> payers) {
        return catchThrowableOfType(Refused.class, () -> open(from, riskClass, payers));
    }

    private void givenPeriod(Optional<MonthDay> calendarStart, Optional<MonthDay> enrolUntil) {
        givenTerms(Map.of(), new CoverPeriod(Period.ofMonths(12), calendarStart, OptionalInt.empty(), enrolUntil));
    }

    private void givenTerms(Map<String, Price> riskClasses, CoverPeriod period) {
        EnrollmentTerms terms = EnrollmentFixtures.terms();
        plans.given(PlanFixtures.published(new EnrollmentTerms(
                terms.price(),
                riskClasses,
                terms.sharesMax(),
                terms.sharing(),
                terms.payers(),
                terms.eligibility(),
                terms.participation(),
                period,
                terms.observation(),
                terms.basePlans())));
    }

    @Test
    void a_draft_begins_under_the_version_that_takes_its_first_day() {
        // When
        Enrollment draft = open(APRIL, ORDINARY, HALVES);

        // Then
        assertThat(draft)
                .isEqualTo(new Enrollment(
                        new EnrollmentId(new UUID(9, 1)),
                        new ReadableNumber('E', 2025, 1),
                        UNIT.id(),
                        PlanFixtures.VERSION,
                        HOSPITAL,
                        DateSpan.of(APRIL, LocalDate.of(2026, 4, 1)),
                        Optional.empty(),
                        Optional.empty(),
                        HALVES,
                        EnrollmentState.DRAFT,
                        Signatures.NONE,
                        RosterTotals.NONE,
                        0));
        assertThat(enrollments.now(draft.id())).isEqualTo(draft);
        assertThat(enrollments.events()).containsExactly(new EnrollmentEvent.Opened(OFFICER));
    }

    @Test
    void cover_may_begin_today_and_not_yesterday() {
        // Given
        Refused refused = refused(TODAY.minusDays(1), ORDINARY, HALVES);
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.PERIOD_START_PAST);
        assertThat(refused.faults())
                .containsExactly(Fault.at("/periodFrom", "PERIOD_START_PAST", Map.of("today", "2025-03-20")));

        // When
        Enrollment draft = open(TODAY, ORDINARY, HALVES);

        // Then
        assertThat(draft.period().from()).isEqualTo(TODAY);
    }

    @Test
    void a_unit_that_the_caller_does_not_see_is_unknown() {
        // When
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> openEnrollment.handle(new UnitId(new UUID(0, 77)), HOSPITAL, APRIL, ORDINARY, HALVES, OFFICER));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_UNIT_UNKNOWN);
        assertThat(refused.faults()).containsExactly(Fault.at("/unitId", "ENROLLMENT_UNIT_UNKNOWN"));
    }

    @Test
    void days_before_the_version_and_versions_that_are_drafts_are_not_offered() {
        // Given
        LocalDate before = LocalDate.of(2024, 12, 31);
        Refused early = refused(before, ORDINARY, HALVES);
        assertThat(early.code()).isEqualTo(PlanRefusal.PLAN_NOT_OFFERED);
        assertThat(early.faults())
                .containsExactly(
                        Fault.at("/planCode", "PLAN_NOT_OFFERED", Map.of("plan", "HB-HOSPITAL", "from", "2024-12-31")));
        plans.given(new PlanVersion.Draft(PlanFixtures.VERSION, 1, PlanFixtures.shipped("HB-HOSPITAL")));

        // When
        Refused refused = refused(APRIL, ORDINARY, HALVES);

        // Then
        assertThat(refused.code()).isEqualTo(PlanRefusal.PLAN_NOT_OFFERED);
        assertThat(enrollments.events()).isEmpty();
    }

    @Test
    void a_plan_with_a_fixed_calendar_begins_on_its_day_only() {
        // Given
        givenPeriod(Optional.of(MonthDay.of(7, 1)), Optional.empty());
        Refused refused = refused(APRIL, ORDINARY, HALVES);
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.PERIOD_START_NOT_ALLOWED);
        assertThat(refused.faults()).containsExactly(Fault.at("/periodFrom", "PERIOD_START_NOT_ALLOWED"));

        // When
        Enrollment draft = open(LocalDate.of(2025, 7, 1), ORDINARY, HALVES);

        // Then
        assertThat(draft.period()).isEqualTo(DateSpan.of(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 7, 1)));
    }

    @Test
    void a_plan_takes_enrolments_up_to_its_last_day_of_the_year() {
        // Given
        givenPeriod(Optional.empty(), Optional.of(MonthDay.of(3, 19)));
        Refused refused = refused(APRIL, ORDINARY, HALVES);
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_TOO_LATE);
        assertThat(refused.faults()).containsExactly(Fault.at("/planCode", "ENROLLMENT_TOO_LATE"));
        givenPeriod(Optional.empty(), Optional.of(MonthDay.of(3, 20)));

        // When
        Enrollment draft = open(APRIL, ORDINARY, HALVES);

        // Then
        assertThat(draft.state()).isEqualTo(EnrollmentState.DRAFT);
    }

    @Test
    void a_risk_class_is_one_of_the_plans() {
        // Given
        givenTerms(
                Map.of("HIGH", new Price(Money.yuan("72.00"), List.of())),
                EnrollmentFixtures.terms().period());
        Refused refused = refused(APRIL, Optional.of("HIGHEST"), HALVES);
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.RISK_CLASS_UNKNOWN);
        assertThat(refused.faults()).containsExactly(Fault.at("/riskClass", "RISK_CLASS_UNKNOWN"));

        // When
        Enrollment draft = open(APRIL, Optional.of("HIGH"), HALVES);

        // Then
        assertThat(draft.riskClass()).contains("HIGH");
    }

    @Test
    void payers_are_those_of_the_plan() {
        // When
        Refused refused =
                refused(APRIL, ORDINARY, List.of(new Payer(PayerKind.UNIT, 1), new Payer(PayerKind.SPONSOR, 1)));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.PAYER_NOT_ALLOWED);
        assertThat(refused.faults())
                .containsExactly(Fault.at("/payers/1/kind", "PAYER_NOT_ALLOWED", Map.of("kind", "SPONSOR")));
        assertThat(enrollments.events()).isEmpty();
    }

    @Test
    void a_payer_is_named_once() {
        // When
        Refused refused = refused(
                APRIL,
                ORDINARY,
                List.of(new Payer(PayerKind.UNIT, 1), new Payer(PayerKind.SPONSOR, 1), new Payer(PayerKind.UNIT, 2)));

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.PAYER_TWICE);
        assertThat(refused.faults())
                .containsExactly(
                        Fault.at("/payers/1/kind", "PAYER_NOT_ALLOWED", Map.of("kind", "SPONSOR")),
                        Fault.at("/payers/2/kind", "PAYER_TWICE", Map.of("kind", "UNIT")));
    }

    @Test
    void a_unit_enrols_once_for_a_plan_and_a_first_day() {
        // Given
        Enrollment first = open(APRIL, ORDINARY, HALVES);

        // When
        Refused refused = refused(APRIL, ORDINARY, HALVES);

        // Then
        assertThat(refused.code()).isEqualTo(EnrollmentRefusal.ENROLLMENT_EXISTS);
        assertThat(enrollments.after(Optional.of(UNIT.id()), Optional.empty(), Optional.empty(), 10))
                .containsExactly(first);
        assertThat(enrollments.events()).hasSize(1);
    }

    @Test
    void one_that_was_given_up_is_in_nobodys_way() {
        // Given
        Enrollment first = open(APRIL, ORDINARY, HALVES);
        enrollments.save(enrollments.locked(first.id(), ExpectedVersion.of(0)).cancelled());

        // When
        Enrollment second = open(APRIL, ORDINARY, HALVES);

        // Then
        assertThat(second.number()).isEqualTo(new ReadableNumber('E', 2025, 2));
        assertThat(second.state()).isEqualTo(EnrollmentState.DRAFT);
    }
}
