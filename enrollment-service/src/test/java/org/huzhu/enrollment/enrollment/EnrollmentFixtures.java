package org.huzhu.enrollment.enrollment;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.BasePlans;
import org.huzhu.enrollment.plan.CoverPeriod;
import org.huzhu.enrollment.plan.EnrollmentTerms;
import org.huzhu.enrollment.plan.Observation;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanVersionId;
import org.huzhu.enrollment.plan.Price;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.terms.AgeRange;
import org.huzhu.terms.Eligibility;
import org.huzhu.terms.Employment;
import org.huzhu.terms.Participation;

/** Enrolments and terms with a valid default. */
public final class EnrollmentFixtures {
    /** Who hands in. */
    public static final PersonKey OFFICER = new PersonKey("officer");

    /** Who reviews at the handling office. */
    public static final PersonKey OFFICE_REVIEWER = new PersonKey("office");

    /** Who reviews at the provincial office. */
    public static final PersonKey PROVINCE_REVIEWER = new PersonKey("province");

    private EnrollmentFixtures() {}

    /** A draft without a roster. */
    public static Enrollment aDraft() {
        return new Enrollment(
                new EnrollmentId(new UUID(0, 1)),
                new ReadableNumber('E', 2025, 42),
                new UnitId(new UUID(0, 2)),
                new PlanVersionId(new UUID(0, 3)),
                new PlanCode("HB-HOSPITAL"),
                DateSpan.of(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 4, 1)),
                Optional.empty(),
                Optional.empty(),
                List.of(new Payer(PayerKind.UNIT, 1), new Payer(PayerKind.UNION, 1)),
                EnrollmentState.DRAFT,
                Signatures.NONE,
                RosterTotals.NONE,
                0);
    }

    /** A draft with a roster of 120. */
    public static Enrollment aDraftWithRoster() {
        return aDraft().withRoster(new RosterTotals(121, 120, 1, 0, Money.yuan("11400.00")), "")
                .after();
    }

    /** One of 120 people that was handed in. */
    public static Enrollment submitted() {
        return aDraftWithRoster().submitted(OFFICER).after();
    }

    /** One of 120 people that the handling office agreed to. */
    public static Enrollment officeReviewed() {
        return submitted()
                .reviewed(ReviewLevel.OFFICE, ReviewDecision.APPROVE, OFFICE_REVIEWER, "")
                .after();
    }

    /** One of 120 people that both levels agreed to; 11,400.00 are due, half by the unit and half by the union. */
    public static Enrollment approved() {
        return officeReviewed()
                .reviewed(ReviewLevel.PROVINCE, ReviewDecision.APPROVE, PROVINCE_REVIEWER, "")
                .after();
    }

    /** Terms for people of 16 to 59 in service, at most four shares. */
    public static EnrollmentTerms terms() {
        return terms(Optional.empty(), EnrollmentTerms.Sharing.FREE, Set.of());
    }

    /** Terms for one sex, with equal shares, or with a base plan. */
    public static EnrollmentTerms terms(
            Optional<CitizenId.Sex> onlySex, EnrollmentTerms.Sharing sharing, Set<PlanCode> basePlans) {
        return new EnrollmentTerms(
                new Price(Money.yuan("36.00"), List.of()),
                Map.of(),
                4,
                sharing,
                Set.of(PayerKind.UNIT, PayerKind.UNION),
                new Eligibility(
                        Optional.of(new AgeRange(16, 60)),
                        Optional.empty(),
                        Optional.of(new AgeRange(16, 55)),
                        Optional.of(new AgeRange(16, 65)),
                        onlySex,
                        Set.of(Employment.IN_SERVICE, Employment.RETIRED),
                        Eligibility.Retired.ONLY_CONTINUING,
                        new Eligibility.Demands(true, true, true, 12)),
                new Participation(
                        Participation.HeadCount.STAFF,
                        3,
                        List.of(
                                new Participation.Band(OptionalInt.of(99), Percentage.percent(100)),
                                new Participation.Band(OptionalInt.empty(), Percentage.percent(80)))),
                new CoverPeriod(Period.ofMonths(12), Optional.empty(), OptionalInt.of(30), Optional.empty()),
                new Observation(30, OptionalInt.of(30), Set.of(LocalDate.of(2025, 7, 1))),
                new BasePlans(basePlans, BasePlans.Through.ANY_UNIT));
    }
}
