package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.illness.IllnessSelection;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.EventMatch;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.Test;

/** Several coverages of one plan: renewals, second units, other versions. */
class HoldingsTest {

    private static final DateSpan FIRST = span("2024-04-01", "2025-04-01");
    private static final DateSpan SECOND = span("2025-04-01", "2026-04-01");
    private static final DateSpan OTHER_UNIT = span("2025-06-01", "2026-06-01");
    private static final CompiledPlan OBSERVED = Plans.plan(
            "P",
            Plans.severe(
                    Plans.perShare(Plans.observed(Plans.frame("severe"), Plans.NINETY_DAYS)), Benefit.MilderPaid.KEPT));

    private static DateSpan span(String from, String until) {
        return DateSpan.of(LocalDate.parse(from), LocalDate.parse(until));
    }

    private static CompiledPlan version(String digest, CompiledPlan plan) {
        return new CompiledPlan(
                plan.code(),
                plan.kind(),
                plan.region(),
                digest,
                plan.filing(),
                plan.exclusions(),
                plan.benefits(),
                plan.across());
    }

    private static ACase cancer(String pathologyOn) {
        return new ACase().tumour("C50", "3", pathologyOn).confirming("CANCER_PATHOLOGY");
    }

    @Test
    void no_coverage_gives_no_line() {
        Determination determination = new ACase().selfPay("100.00").decide();
        assertThat(determination.lines()).isEmpty();
        assertThat(determination.total().isZero()).isTrue();
        assertThat(determination.after()).isSameAs(determination.before());
    }

    @Test
    void shares_of_a_second_unit_add_up_once_its_observation_is_over() {
        assertThat(cancer("2025-08-29")
                        .holding(OBSERVED, 2, SECOND, ObservationWaiver.NONE)
                        .holding(OBSERVED, 1, OTHER_UNIT, ObservationWaiver.NONE)
                        .outcomes())
                .containsExactly("severe 20000.00");
        assertThat(cancer("2025-08-30")
                        .holding(OBSERVED, 2, SECOND, ObservationWaiver.NONE)
                        .holding(OBSERVED, 1, OTHER_UNIT, ObservationWaiver.NONE)
                        .outcomes())
                .containsExactly("severe 30000.00");
    }

    @Test
    void the_coverage_that_is_out_of_observation_leads() {
        // Given
        ACase both = cancer("2025-06-20")
                .holding(OBSERVED, 2, SECOND, ObservationWaiver.NONE)
                .holding(OBSERVED, 1, OTHER_UNIT, ObservationWaiver.WAIVED);

        // When
        BenefitLine line = both.decide().lines().getFirst();

        // Then
        assertThat(Outcomes.of(line)).isEqualTo("severe 10000.00");
        assertThat(line.coverage()).isEqualTo(both.input().coverages().get(1).id());
        assertThat(line.shares()).isEqualTo(1);
    }

    @Test
    void the_version_in_force_on_the_day_decides() {
        // Given
        CompiledPlan old = version("old", Plans.plan("P", Plans.reimbursement(Plans.frame("b"), Plans.flat(50))));
        CompiledPlan current = version("new", Plans.plan("P", Plans.reimbursement(Plans.frame("b"), Plans.flat(70))));

        // Then
        assertThat(new ACase()
                        .holding(old, 1, FIRST, ObservationWaiver.NONE)
                        .holding(current, 1, SECOND, ObservationWaiver.NONE)
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("b 70.00");
        assertThat(new ACase()
                        .holding(old, 1, FIRST, ObservationWaiver.NONE)
                        .holding(current, 1, SECOND, ObservationWaiver.NONE)
                        .stay("2025-03-01", 3)
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("b 50.00");
        assertThat(new ACase()
                        .holding(current, 1, OTHER_UNIT, ObservationWaiver.NONE)
                        .holding(old, 1, SECOND, ObservationWaiver.NONE)
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("b 50.00");
        assertThat(new ACase()
                        .holding(old, 1, FIRST, ObservationWaiver.NONE)
                        .holding(current, 1, SECOND, ObservationWaiver.NONE)
                        .stay("2027-03-01", 3)
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("b -NOT_COVERED_ON_DAY");
    }

    @Test
    void a_version_that_does_not_answer_gives_way_to_the_one_whose_cover_holds() {
        // Given
        CompiledPlan strict = version(
                "old",
                Plans.plan(
                        "P",
                        Plans.reimbursement(
                                Plans.when(
                                        Plans.frame("b"),
                                        new EventMatch(
                                                Set.of(),
                                                Set.of(),
                                                2,
                                                IllnessSelection.ANY,
                                                CodePrefixes.NONE,
                                                CodePrefixes.NONE,
                                                "/w")),
                                Plans.flat(50))));
        CompiledPlan open = version("new", Plans.plan("P", Plans.reimbursement(Plans.frame("b"), Plans.flat(70))));
        ACase both = new ACase()
                .holding(strict, 1, FIRST, ObservationWaiver.NONE)
                .holding(open, 1, SECOND, ObservationWaiver.NONE)
                .level(1)
                .selfPay("100.00");

        // Then
        assertThat(both.outcomes()).containsExactly("b 70.00");
        assertThat(both.stay("2025-03-01", 3).outcomes()).containsExactly("b -HOSPITAL_LEVEL_TOO_LOW");
    }

    @Test
    void limits_per_period_begin_again_with_the_renewal() {
        // Given
        Determination first = new ACase()
                .holding(Plans.wubu(), 1, FIRST, ObservationWaiver.NONE)
                .stay("2025-03-01", 3)
                .selfPay("100000.00")
                .decide();

        // When
        List<String> renewed = new ACase()
                .holding(Plans.wubu(), 1, FIRST, ObservationWaiver.NONE)
                .holding(Plans.wubu(), 1, SECOND, ObservationWaiver.NONE)
                .event("2")
                .selfPay("1000.00")
                .after(first.after())
                .outcomes();

        // Then
        assertThat(renewed).containsExactly("medical 800.00");
    }

    @Test
    void lines_come_by_plan_code_and_then_as_the_terms_say() {
        assertThat(new ACase()
                        .holding(Plans.zhongshanHospital(), 1)
                        .holding(Plans.gansu(), 1)
                        .selfPay("100.00")
                        .decide()
                        .lines())
                .extracting(BenefitLine::planCode, BenefitLine::benefitCode)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("GS-EIGHT-GROUPS", "deductible-band"),
                        org.assertj.core.groups.Tuple.tuple("GS-EIGHT-GROUPS", "co-pay"),
                        org.assertj.core.groups.Tuple.tuple("ZS-HOSPITAL", "hospital"));
    }
}
