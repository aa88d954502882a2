package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Step;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.EventMatch;
import org.huzhu.benefit.plan.Exclusion;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.benefit.plan.Observation.Accidents;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.Test;

/** The first gate that is shut gives the reason, and no later one is asked; a gate that opens does not open the next. */
class GateOrderTest {

    private static final DateSpan YEAR = DateSpan.of(ACase.COVER_FROM, ACase.COVER_FROM.plusYears(1));
    private static final Exclusion NO_ILLNESS =
            new Exclusion("E", CodePrefixes.NONE, Set.of(Cause.ILLNESS), Set.of(), Set.of(), "/exclusions/0");

    private static Observation thirtyDays(Accidents accidents) {
        return new Observation(30, new Observation.Nothing(), accidents, "/observation");
    }

    private static CompiledPlan rate(Observation observation) {
        return Plans.plan(
                "P",
                Plans.reimbursement(Plans.perShare(Plans.observed(Plans.frame("b"), observation)), Plans.flat(50)));
    }

    private static CompiledPlan severe() {
        return Plans.plan(
                "P",
                Plans.severe(
                        Plans.observed(Plans.frame("severe"), thirtyDays(Accidents.COVERED)), Benefit.MilderPaid.KEPT));
    }

    private static List<StepCode> steps(BenefitLine line) {
        return line.steps().stream().map(Step::code).toList();
    }

    @Test
    void an_event_that_is_not_covered_is_not_asked_for_its_illness() {
        // Given
        CompiledPlan plan = Plans.plan(
                "P",
                Plans.severe(
                        Plans.when(Plans.frame("severe"), EventMatch.of(Set.of(EventKind.DEATH), "/when")),
                        Benefit.MilderPaid.KEPT));

        // When
        BenefitLine line = ACase.of(plan).diagnosis("A00").decide().lines().getFirst();

        // Then
        assertThat(Outcomes.of(line)).isEqualTo("severe -EVENT_NOT_COVERED");
    }

    @Test
    void an_illness_that_is_not_listed_is_not_weighed_any_further() {
        // Given
        ACase late =
                ACase.of(Plans.bijie()).diagnosis("A00").filed("2030-01-01").selfPay("100.00");

        // When
        BenefitLine line = late.decide().lines().getFirst();

        // Then
        assertThat(Outcomes.of(line)).isEqualTo("severe-medical -ILLNESS_NOT_LISTED");
        assertThat(line.steps()).isEmpty();
    }

    /** A plan that does not answer to the event does not bind the others by its rule either. */
    @Test
    void a_plan_whose_illness_is_not_listed_does_not_bind_the_others_to_the_burden() {
        // Given
        CompiledPlan binding = Plans.plan(
                "A",
                Plans.WITHIN_BURDEN,
                Plans.reimbursement(Plans.when(Plans.frame("a"), Plans.ill(Illnesses.SEVERE)), Plans.flat(80)));
        CompiledPlan free = Plans.plan(
                "B",
                Plans.reimbursement(Plans.frame("b"), Plans.flat(70)),
                Plans.reimbursement(Plans.frame("c"), Plans.flat(70)));

        // When
        List<String> outcomes = ACase.of(binding)
                .holding(free, 1)
                .diagnosis("A00")
                .selfPay("100.00")
                .outcomes();

        // Then
        assertThat(outcomes).containsExactly("a -ILLNESS_NOT_LISTED", "b 70.00", "c 70.00");
    }

    @Test
    void a_claim_filed_too_late_is_not_asked_for_exclusions() {
        // Given
        CompiledPlan plan = Plans.excluding(Plans.hubeiHospital(), NO_ILLNESS);

        // When
        BenefitLine line = ACase.of(plan)
                .filed("2027-07-13")
                .selfPay("100.00")
                .decide()
                .lines()
                .getFirst();

        // Then
        assertThat(Outcomes.of(line)).isEqualTo("hospital -FILED_TOO_LATE");
        assertThat(steps(line)).containsExactly(StepCode.COVERAGE, StepCode.FILING);
    }

    @Test
    void an_excluded_event_is_not_observed() {
        // Given
        CompiledPlan plan = Plans.excluding(rate(thirtyDays(Accidents.COVERED)), NO_ILLNESS);

        // When
        BenefitLine line = ACase.of(plan)
                .stay("2025-04-10", 3)
                .selfPay("100.00")
                .decide()
                .lines()
                .getFirst();

        // Then
        assertThat(Outcomes.of(line)).isEqualTo("b -EXCLUDED E");
        assertThat(steps(line)).containsExactly(StepCode.COVERAGE, StepCode.FILING, StepCode.EXCLUSION);
        assertThat(plan.across()).isEqualTo(AcrossPlans.STACKING);
    }

    @Test
    void an_observation_that_is_over_does_not_confirm_the_illness() {
        // When
        List<String> outcomes = ACase.of(severe()).diagnosis("C50").outcomes();

        // Then
        assertThat(outcomes).containsExactly("severe ?CONFIRMATION_NEEDED");
    }

    @Test
    void a_waiver_of_the_observation_does_not_confirm_the_illness() {
        // When
        List<String> outcomes = new ACase()
                .holding(severe(), 1, YEAR, ObservationWaiver.WAIVED)
                .diagnosis("C50")
                .outcomes();

        // Then
        assertThat(outcomes).containsExactly("severe ?CONFIRMATION_NEEDED");
    }

    @Test
    void an_accident_does_not_confirm_the_illness() {
        // When
        List<String> outcomes = ACase.of(severe())
                .accident()
                .diagnosis("I21")
                .stay("2025-04-10", 3)
                .outcomes();

        // Then
        assertThat(outcomes).containsExactly("severe ?CONFIRMATION_NEEDED");
    }

    /** A second coverage began on 1 July; an accident the day after is covered by both when accidents are not observed. */
    @Test
    void shares_under_observation_count_for_an_accident_unless_accidents_are_observed_too() {
        // Given
        DateSpan second = DateSpan.of(YEAR.from().plusMonths(3), YEAR.from().plusMonths(15));
        CompiledPlan covered = rate(thirtyDays(Accidents.COVERED));
        CompiledPlan observed = rate(thirtyDays(Accidents.OBSERVED));

        // When
        List<String> both = new ACase()
                .holding(covered, 1, YEAR, ObservationWaiver.NONE)
                .holding(covered, 2, second, ObservationWaiver.NONE)
                .accident()
                .selfPay("100.00")
                .outcomes();

        // Then
        assertThat(both).containsExactly("b 150.00");
        assertThat(new ACase()
                        .holding(observed, 1, YEAR, ObservationWaiver.NONE)
                        .holding(observed, 2, second, ObservationWaiver.NONE)
                        .accident()
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("b 50.00");
        assertThat(new ACase()
                        .holding(covered, 1, YEAR, ObservationWaiver.NONE)
                        .holding(covered, 2, second, ObservationWaiver.NONE)
                        .selfPay("100.00")
                        .outcomes())
                .containsExactly("b 50.00");
    }

    @Test
    void a_plan_without_observation_does_not_ask_from_when_it_would_count() {
        // Given
        CompiledPlan plan = rate(Observation.NONE);

        // When
        List<String> outcomes = new ACase()
                .holding(plan, 1, YEAR, ObservationWaiver.NONE)
                .holding(plan, 2, YEAR, ObservationWaiver.NONE)
                .observedFrom("2025-12-01")
                .selfPay("100.00")
                .outcomes();

        // Then
        assertThat(outcomes).containsExactly("b 150.00");
    }
}
