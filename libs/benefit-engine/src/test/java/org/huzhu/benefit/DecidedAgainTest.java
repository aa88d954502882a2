package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.kernel.money.Money.yuan;

import java.util.ArrayList;
import java.util.List;
import org.huzhu.benefit.explain.Explanation;
import org.huzhu.benefit.explain.Language;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.benefit.plan.PayRate;
import org.junit.jupiter.api.Test;

/** An event that is decided again, with other events in between: what was deducted or paid once stays so. */
class DecidedAgainTest {

    private static final CompiledPlan DEDUCTIBLE =
            plan(new Deductible.PerPeriod(yuan("8000.00"), "/d"), Plans.flat(70));
    private static final CompiledPlan THRESHOLD =
            plan(new Deductible.AccumulatedThreshold(yuan("8000.00"), "/t"), Plans.flat(40));

    private static CompiledPlan plan(Deductible deductible, PayRate rate) {
        return Plans.plan("P", Plans.reimbursement(Plans.frame("b"), deductible, rate));
    }

    /** Decides events given as "key amount" one after the other, each on what the ones before used. */
    private static List<String> payments(CompiledPlan plan, String... events) {
        List<String> payments = new ArrayList<>();
        Accumulators used = Accumulators.NONE;
        for (String event : events) {
            String[] keyAndAmount = event.split(" ");
            Determination determination = ACase.of(plan)
                    .event(keyAndAmount[0])
                    .selfPay(keyAndAmount[1])
                    .after(used)
                    .decide();
            payments.add(determination.total().toYuanString());
            used = determination.after();
        }
        return payments;
    }

    @Test
    void a_deductible_of_the_period_is_taken_off_once() {
        assertThat(payments(DEDUCTIBLE, "A 10000.00", "B 10000.00", "A 10000.00"))
                .containsExactly("1400.00", "7000.00", "0.00");
        assertThat(payments(DEDUCTIBLE, "A 10000.00", "B 10000.00", "A 20000.00", "B 10000.00", "A 20000.00"))
                .containsExactly("1400.00", "7000.00", "7000.00", "0.00", "0.00");
        assertThat(payments(DEDUCTIBLE, "A 3000.00", "B 10000.00", "A 10000.00", "C 100.00"))
                .containsExactly("0.00", "3500.00", "4900.00", "70.00");
    }

    @Test
    void a_threshold_is_crossed_once() {
        assertThat(payments(THRESHOLD, "A 10000.00", "B 10000.00", "A 10000.00"))
                .containsExactly("800.00", "4000.00", "0.00");
        assertThat(payments(THRESHOLD, "A 10000.00", "B 10000.00", "A 20000.00", "A 20000.00", "B 10000.00"))
                .containsExactly("800.00", "4000.00", "4000.00", "0.00", "0.00");
        assertThat(payments(THRESHOLD, "A 3000.00", "B 10000.00", "A 10000.00", "A 10000.01"))
                .containsExactly("0.00", "2000.00", "2800.00", "0.00");
    }

    @Test
    void costs_added_behind_other_events_are_rated_where_they_stand() {
        // 0 to 500 above at 50 %, then 80 %: A 900 gives 0, B 500 gives 200, A's 300 more lie from 400 to 700 above
        CompiledPlan tiers = plan(
                new Deductible.AccumulatedThreshold(yuan("1000.00"), "/t"), Plans.marginal("0.00", 50, "500.00", 80));
        assertThat(payments(tiers, "A 900.00", "B 500.00", "A 1200.00", "A 1200.00"))
                .containsExactly("0.00", "200.00", "210.00", "0.00");
    }

    @Test
    void the_steps_above_a_threshold_add_up() {
        // Given
        Determination first = ACase.of(THRESHOLD).selfPay("10000.00").decide();
        Determination other = ACase.of(THRESHOLD)
                .event("2")
                .selfPay("15000.00")
                .after(first.after())
                .decide();

        // When
        Determination again =
                ACase.of(THRESHOLD).selfPay("10500.00").after(other.after()).decide();

        // Then
        assertThat(english(other))
                .containsExactly(
                        "In-scope self-pay: 15000.00 yuan",
                        "25000.00 yuan in the period so far; above the threshold of 8000.00 yuan lie 17000.00 yuan",
                        "17000.00 yuan at 40% is 6800.00 yuan",
                        "2000.00 yuan at 40% is 800.00 yuan",
                        "6800.00 yuan in all less 800.00 yuan for what lay above before: 6000.00 yuan are added",
                        "Rounded once to the fen: 6000.00 yuan is 6000.00 yuan",
                        "Paid: 6000.00 yuan");
        assertThat(english(again))
                .containsExactly(
                        "In-scope self-pay: 10500.00 yuan",
                        "25500.00 yuan in the period so far; above the threshold of 8000.00 yuan lie 17500.00 yuan",
                        "17500.00 yuan at 40% is 7000.00 yuan",
                        "17000.00 yuan at 40% is 6800.00 yuan",
                        "7000.00 yuan in all less 6800.00 yuan for what lay above before: 200.00 yuan are added",
                        "200.00 yuan added to the 800.00 yuan that the event gave before: 1000.00 yuan",
                        "Rounded once to the fen: 1000.00 yuan is 1000.00 yuan",
                        "1000.00 yuan due for the event, 800.00 yuan paid before: 200.00 yuan",
                        "Paid: 200.00 yuan");
    }

    private static List<String> english(Determination determination) {
        return Explanation.of(determination.lines().getFirst(), Language.EN).stream()
                .skip(2)
                .toList();
    }

    @Test
    void stays_are_numbered_as_they_are_decided_and_keep_their_number() {
        // Given: the second stay to begin is filed first
        CompiledPlan plan = Plans.zhongshanHospital();
        Determination later = ACase.of(plan)
                .event("later")
                .stay("2025-09-01", 5)
                .selfPay("100.00")
                .decide();

        // When
        Determination earlier = ACase.of(plan)
                .event("earlier")
                .stay("2025-07-02", 5)
                .selfPay("100.00")
                .after(later.after())
                .decide();
        Determination laterAgain = ACase.of(plan)
                .event("later")
                .stay("2025-09-01", 5)
                .selfPay("200.00")
                .after(earlier.after())
                .decide();

        // Then
        assertThat(Outcomes.of(later)).containsExactly("hospital 80.00");
        assertThat(Outcomes.of(earlier)).containsExactly("hospital 70.00");
        assertThat(Outcomes.of(laterAgain)).containsExactly("hospital 80.00");
    }
}
