package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.huzhu.benefit.held.AccumulatorKey;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.Accumulators.Change;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.Cap.Per;
import org.junit.jupiter.api.Test;

/** Counters of what was used. */
class AccumulatorsTest {

    private static final LocalDate FROM = LocalDate.parse("2025-04-01");
    private static final AccumulatorKey PAID = new AccumulatorKey(AccumulatorKind.PAID_IN_PERIOD, "P", "b", FROM, "");
    private static final AccumulatorKey EVENT =
            new AccumulatorKey(AccumulatorKind.PAID_FOR_EVENT, "P", "b", LocalDate.EPOCH, "event-1");

    @Test
    void changes_add_up() {
        Accumulators sum =
                Accumulators.sum(List.of(new Change(PAID, 100), new Change(EVENT, 7), new Change(PAID, -30)));
        assertThat(sum.valueOf(PAID)).isEqualTo(70);
        assertThat(sum.valueOf(EVENT)).isEqualTo(7);
        assertThat(sum.isEmpty()).isFalse();
        assertThat(Accumulators.NONE.isEmpty()).isTrue();
        assertThat(Accumulators.NONE.valueOf(PAID)).isZero();
        assertThat(sum.keys()).containsExactlyInAnyOrder(PAID, EVENT);
        assertThatThrownBy(() -> sum.plus(List.of(new Change(PAID, Long.MAX_VALUE))))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void equal_counters_are_equal_and_listed_in_one_order() {
        List<Change> some = List.of(
                new Change(EVENT, 1),
                new Change(key("B", "a", FROM, ""), 2),
                new Change(key("A", "b", FROM, ""), 3),
                new Change(key("A", "a", FROM.plusDays(1), ""), 4),
                new Change(key("A", "a", FROM, "y"), 5),
                new Change(key("A", "a", FROM, "x"), 6));
        Accumulators one = Accumulators.sum(some);
        Accumulators other = Accumulators.sum(some.reversed());
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(Accumulators.NONE);
        assertThat(one.hashCode()).isNotZero();
        assertThat(one.equals("x")).isFalse();
        assertThat(one.entries()).extracting(Change::by).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(one).hasToString(other.toString());
        assertThat(one.toString()).startsWith("[Change[key=AccumulatorKey[kind=PAID_IN_PERIOD, plan=A");
    }

    private static AccumulatorKey key(String plan, String code, LocalDate period, String subject) {
        return new AccumulatorKey(AccumulatorKind.PAID_IN_PERIOD, plan, code, period, subject);
    }

    @Test
    void a_determination_says_what_it_uses() {
        Determination determination = ACase.of(Plans.plan(
                        "P",
                        Plans.WITHIN_BURDEN,
                        Plans.reimbursement(Plans.frame("b", Plans.cap(Per.ILLNESS, "500.00")), Plans.byStay(50))))
                .diagnosis("I21.001")
                .selfPay("100.00")
                .decide();
        assertThat(determination.changes())
                .containsExactly(
                        new Change(event(AccumulatorKind.STAY_ORDINAL, "event-1"), 1),
                        new Change(period(AccumulatorKind.STAYS_IN_PERIOD), 1),
                        new Change(event(AccumulatorKind.PAID_FOR_EVENT, "event-1"), 5_000),
                        new Change(period(AccumulatorKind.PAID_IN_PERIOD), 5_000),
                        new Change(event(AccumulatorKind.PAID_FOR_ILLNESS, "I21"), 5_000),
                        new Change(
                                new AccumulatorKey(
                                        AccumulatorKind.INDEMNITY_FOR_EVENT, "", "", LocalDate.EPOCH, "event-1"),
                                5_000));
        assertThat(determination.after().valueOf(PAID)).isEqualTo(5_000);
    }

    private static AccumulatorKey event(AccumulatorKind kind, String subject) {
        return new AccumulatorKey(kind, "P", "b", LocalDate.EPOCH, subject);
    }

    private static AccumulatorKey period(AccumulatorKind kind) {
        return new AccumulatorKey(kind, "P", "b", FROM, "");
    }

    @Test
    void an_illness_is_named_by_the_reviewer_or_by_its_category() {
        assertThat(illnessOf(illnessCase().diagnosis("I21.001"))).isEqualTo("I21");
        assertThat(illnessOf(illnessCase().diagnosis("I2"))).isEqualTo("I2");
        assertThat(illnessOf(illnessCase().diagnosis("I21.001").illness("case-7")))
                .isEqualTo("case-7");
        assertThat(illnessOf(illnessCase())).isEmpty();
        assertThat(ACase.of(Plans.hubeiSevere())
                        .procedure("36.1")
                        .confirming("OPEN_CHEST")
                        .decide()
                        .changes())
                .extracting(change -> change.key().subject())
                .contains("BYPASS|BYPASS|0");
    }

    private static ACase illnessCase() {
        return ACase.of(Plans.plan(
                        "P", Plans.reimbursement(Plans.frame("b", Plans.cap(Per.ILLNESS, "500.00")), Plans.flat(50))))
                .selfPay("100.00");
    }

    private static String illnessOf(ACase aCase) {
        return aCase.decide().changes().stream()
                .filter(change -> change.key().kind() == AccumulatorKind.PAID_FOR_ILLNESS)
                .findFirst()
                .orElseThrow()
                .key()
                .subject();
    }
}
