package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huzhu.benefit.explain.Explanation;
import org.huzhu.benefit.explain.Language;
import org.huzhu.benefit.outcome.CoverageEnding;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.outcome.Step;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.benefit.plan.Observation.Accidents;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An observation period of several stages: nothing for 30 days, half up to the 90th. */
class ObservationStagesTest {

    private static final Observation TWO_STAGES = new Observation(
            List.of(
                    new Observation.Stage(30, new Observation.Nothing(), "/observation/stages/0"),
                    new Observation.Stage(
                            90, new Observation.Reduced(Percentage.percent(50)), "/observation/stages/1")),
            Accidents.COVERED,
            "/observation");
    private static final CompiledPlan PLAN =
            Plans.plan("P", Plans.reimbursement(Plans.observed(Plans.frame("b"), TWO_STAGES), Plans.flat(100)));

    @ParameterizedTest
    @CsvSource({
        "2025-04-01, -IN_OBSERVATION",
        "2025-04-30, -IN_OBSERVATION",
        "2025-05-01, 50.00",
        "2025-06-29, 50.00",
        "2025-06-30, 100.00"
    })
    void each_stage_does_what_the_terms_say(String admitted, String expected) {
        assertThat(ACase.of(PLAN).stay(admitted, 3).selfPay("100.00").outcomes())
                .containsExactly("b " + expected);
    }

    @Test
    void the_explanation_names_the_stage() {
        // When
        List<Step> steps = ACase.of(PLAN)
                .stay("2025-05-01", 3)
                .selfPay("100.00")
                .decide()
                .lines()
                .getFirst()
                .steps();

        // Then
        assertThat(steps.stream().map(step -> Explanation.of(step, Language.CODES)))
                .contains(
                        "OBSERVATION_INSIDE first=2025-05-01 second=2025-06-30 rule=/observation/stages/1",
                        "OBSERVATION_REDUCED first=100.00 second=50% result=50.00 rule=/observation/stages/1/inside");
        assertThat(ACase.of(PLAN)
                        .accident()
                        .stay("2025-04-10", 3)
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("b 100.00");
    }

    @Test
    void a_sum_paid_inside_may_end_the_cover() {
        // Given
        Observation ending = new Observation(
                List.of(new Observation.Stage(
                        30, new Observation.Fixed(Money.yuan("300.00")), AfterPayment.COVER_ENDS, "/observation")),
                Accidents.COVERED,
                "/observation");
        CompiledPlan plan =
                Plans.plan("P", Plans.reimbursement(Plans.observed(Plans.frame("b"), ending), Plans.flat(100)));

        // When
        Determination inside =
                ACase.of(plan).stay("2025-04-10", 3).selfPay("100.00").decide();

        // Then
        assertThat(Outcomes.of(inside)).containsExactly("b 300.00");
        assertThat(inside.endings())
                .singleElement()
                .extracting(CoverageEnding::reason)
                .isEqualTo(CoverageEnding.Reason.DIAGNOSED_IN_OBSERVATION);
        assertThat(ACase.of(plan).selfPay("100.00").decide().endings()).isEmpty();
    }
}
