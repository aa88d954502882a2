package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.explain.Explanation;
import org.huzhu.benefit.explain.Language;
import org.huzhu.benefit.held.AccumulatorKey;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.benefit.plan.AcrossPlans.CapGroup;
import org.huzhu.benefit.plan.AcrossPlans.Indemnity;
import org.huzhu.benefit.plan.AcrossPlans.TotalLimit;
import org.huzhu.benefit.plan.Basis;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.Cap;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.PayRate;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.time.DateSpan;
import org.junit.jupiter.api.Test;

/** Laws of the arithmetic over plans of any form, held together, and events one after the other. */
class GeneratedPlanProperties {

    private static final long SEED = 20_250_702L;
    private static final List<String> DIAGNOSES =
            List.of("C50.9", "C34.1", "I21.0", "I63.9", "C73.0", "J18.9", "F00.1");
    private static final LocalDate SECOND_PERIOD = ACase.COVER_FROM.plusMonths(6);

    /** What happened to one member: plans held, and events of which some come again, as they were or with a higher bill. */
    private static final class Life {

        private final Random random;
        private final List<UnaryOperator<ACase>> holdings = new ArrayList<>();
        private final Map<String, UnaryOperator<ACase>> facts = new HashMap<>();
        private final Map<String, Long> costs = new HashMap<>();

        private Life(long seed) {
            random = new Random(seed);
            GeneratedPlans plans = new GeneratedPlans(random);
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                hold(plans.plan("P" + i, "digest"), ACase.COVER_FROM, ACase.COVER_FROM.plusYears(1));
            }
            if (random.nextInt(3) == 0) {
                hold(plans.plan("V", "old"), ACase.COVER_FROM.minusMonths(6), SECOND_PERIOD);
                hold(plans.plan("V", "new"), SECOND_PERIOD, SECOND_PERIOD.plusYears(1));
            }
        }

        private void hold(CompiledPlan plan, LocalDate from, LocalDate until) {
            int shares = 1 + random.nextInt(3);
            ObservationWaiver waiver = random.nextBoolean() ? ObservationWaiver.WAIVED : ObservationWaiver.NONE;
            holdings.add(aCase -> aCase.holding(plan, shares, DateSpan.of(from, until), waiver));
        }

        private ACase held() {
            ACase aCase = new ACase();
            holdings.forEach(holding -> holding.apply(aCase));
            return aCase;
        }

        /** The event of a key as last known. */
        private ACase event(String key) {
            return facts.computeIfAbsent(key, any -> happening())
                    .apply(held().event(key))
                    .bill(bill(costs.computeIfAbsent(key, any -> (long) random.nextInt(6_000_000))));
        }

        private void grow(String key) {
            costs.merge(key, (long) random.nextInt(2_000_000), Long::sum);
        }

        private UnaryOperator<ACase> happening() {
            LocalDate on = ACase.COVER_FROM.plusDays(random.nextInt(364));
            int days = random.nextInt(60);
            String diagnosis = DIAGNOSES.get(random.nextInt(DIAGNOSES.size()));
            int grade = random.nextInt(4) == 0 ? 1 + random.nextInt(10) : 0;
            boolean accident = random.nextInt(3) == 0;
            boolean died = random.nextInt(6) == 0;
            int level = random.nextInt(4);
            Set<String> confirmed = new HashSet<>(
                    Set.of("CANCER_PATHOLOGY", "SEQUELAE_180_DAYS", "MILD_CANCER_TYPE", "MILD_INFARCTION_DEFINITION"));
            if (random.nextBoolean()) {
                confirmed.addAll(Set.of("SYMPTOMS", "ECG", "ENZYMES"));
            }
            String illness = random.nextInt(4) == 0 ? "illness" : "";
            EventKind kind = EventKind.values()[random.nextInt(EventKind.values().length)];
            return aCase -> {
                aCase.kind(kind)
                        .stay(on.toString(), days)
                        .level(level)
                        .diagnosis(diagnosis)
                        .illness(illness);
                aCase.filed(on.plusDays(days + 3L).toString())
                        .decidedOn(on.plusDays(400).toString())
                        .found(confirmed, Set.of(), Set.of());
                if (accident) {
                    aCase.accident();
                }
                if (grade > 0) {
                    aCase.disabled(grade);
                }
                return died ? aCase.died(on.plusDays(days).toString()) : aCase;
            };
        }

        private static MedicalBill bill(long selfPay) {
            return new MedicalBill(
                    Money.fen(selfPay + 300_000),
                    Money.fen(selfPay + 100_000),
                    Money.fen(100_000),
                    Money.fen(selfPay + 150_000),
                    Money.fen(50_000),
                    Money.fen(Math.min(selfPay, 60_000)));
        }
    }

    private static String key(Random random) {
        return "event-" + random.nextInt(4);
    }

    /** Decides up to eight events and hands each determination on with what was decided. */
    private static Accumulators live(Life life, int steps, Watching watching) {
        Accumulators used = Accumulators.NONE;
        for (int i = 0; i < steps; i++) {
            String key = key(life.random);
            if (life.random.nextInt(3) == 0) {
                life.event(key);
                life.grow(key);
            }
            ACase event = life.event(key).after(used);
            Determination determination = event.decide();
            watching.seen(event, determination);
            used = determination.after();
        }
        return used;
    }

    private interface Watching {
        void seen(ACase event, Determination determination);
    }

    @Test
    void an_event_decided_again_pays_nothing_more_whatever_came_in_between() {
        qt().withFixedSeed(SEED).withExamples(3_000).forAll(longs().all()).checkAssert(seed -> {
            Life life = new Life(seed);
            Accumulators used = live(life, 5, (event, determination) -> {});
            for (int round = 0; round < 2; round++) {
                for (String key : life.facts.keySet().stream().sorted().toList()) {
                    Determination again = life.event(key).after(used).decide();
                    if (!again.total().isZero()) {
                        assertThat(explained(again)).as("%s of %s", key, seed).isEmpty();
                    }
                    used = again.after();
                }
            }
        });
    }

    @Test
    void limits_hold_over_any_events_and_parts_of_events() {
        qt().withFixedSeed(SEED).withExamples(3_000).forAll(longs().all()).checkAssert(seed -> {
            Life life = new Life(seed);
            Accumulators used = live(life, 8, (event, determination) -> {});
            for (HeldCoverage held : life.held().input().coverages()) {
                withinLimits(held, used);
            }
        });
    }

    private static void withinLimits(HeldCoverage held, Accumulators used) {
        for (Accumulators.Change counter : used.entries()) {
            AccumulatorKey key = counter.key();
            for (TotalLimit total : held.plan().across().totalLimits()) {
                if (key.kind() == AccumulatorKind.TOTAL_IN_PERIOD
                        && key.period().equals(held.period().from())) {
                    // the strictest plan may have come later: the most generous limit of the group holds for sure
                    assertThat(counter.by()).isLessThanOrEqualTo(4_000_000L);
                    assertThat(total.group()).isEqualTo("T");
                }
            }
            if (!key.plan().equals(held.plan().code())) {
                continue;
            }
            for (CapGroup group : held.plan().across().capGroups()) {
                if (key.kind() == AccumulatorKind.GROUP_IN_PERIOD
                        && key.period().equals(held.period().from())) {
                    assertThat(counter.by()).isLessThanOrEqualTo(group.amount().fen());
                }
            }
            for (Benefit benefit : held.plan().benefits()) {
                if (benefit.code().equals(key.code())) {
                    benefit.frame().caps().forEach(cap -> withinCap(cap, held, counter));
                }
            }
        }
    }

    private static void withinCap(Cap cap, HeldCoverage held, Accumulators.Change counter) {
        boolean ofPeriod = cap.per() == Cap.Per.PERIOD
                && counter.key().kind() == AccumulatorKind.PAID_IN_PERIOD
                && counter.key().period().equals(held.period().from());
        boolean ofOneVersion = !held.plan().code().equals("V");
        boolean ofStay = cap.per() == Cap.Per.STAY && counter.key().kind() == AccumulatorKind.PAID_FOR_EVENT;
        boolean ofIllness = cap.per() == Cap.Per.ILLNESS && counter.key().kind() == AccumulatorKind.PAID_FOR_ILLNESS;
        if (ofPeriod || (ofOneVersion && ofIllness) || (ofOneVersion && ofStay && !paysIllnessOnce(held, counter))) {
            long shares = cap.basis() == Basis.PER_SHARE ? held.shares() : 1;
            assertThat(counter.by()).isLessThanOrEqualTo(cap.amount().fen() * shares);
        }
    }

    /** Such a benefit pays each grade of an illness once, also twice for one event. */
    private static boolean paysIllnessOnce(HeldCoverage held, Accumulators.Change counter) {
        return held.plan().benefits().stream()
                .anyMatch(benefit -> benefit.code().equals(counter.key().code())
                        && benefit instanceof Benefit.LumpSum lumpSum
                        && lumpSum.repeat() == Benefit.Repeat.ONCE_PER_ILLNESS);
    }

    @Test
    void lines_add_up_counters_come_once_and_never_go_back() {
        qt().withFixedSeed(SEED).withExamples(2_000).forAll(longs().all()).checkAssert(seed -> {
            Life life = new Life(seed);
            live(life, 6, (event, determination) -> {
                long sum = 0;
                for (BenefitLine line : determination.lines()) {
                    assertThat(line.amount().isNegative()).isFalse();
                    sum += line.amount().fen();
                }
                assertThat(determination.total()).isEqualTo(Money.fen(sum));
                assertThat(determination.changes())
                        .extracting(Accumulators.Change::key)
                        .doesNotHaveDuplicates();
                assertThat(determination.changes())
                        .allSatisfy(change -> assertThat(change.by()).isPositive());
            });
        });
    }

    @Test
    void the_order_of_plans_does_not_matter_and_a_replay_is_equal_to_the_letter() {
        Set<StepCode> seen = EnumSet.noneOf(StepCode.class);
        qt().withFixedSeed(SEED).withExamples(2_000).forAll(longs().all()).checkAssert(seed -> {
            Life life = new Life(seed);
            live(life, 4, (event, determination) -> {
                assertThat(written(event.decide())).isEqualTo(written(determination));
                assertThat(written(event.inReverseOrder().decide())).isEqualTo(written(determination));
                determination.lines().forEach(line -> line.steps().forEach(step -> seen.add(step.code())));
            });
        });
        assertThat(EnumSet.complementOf(EnumSet.copyOf(seen)))
                .as("steps that no generated plan takes")
                .isSubsetOf(StepCode.ILLNESS_PROPOSED, StepCode.ILLNESS_RULED_OUT, StepCode.ILLNESS_WAITS);
    }

    private static List<List<String>> explained(Determination determination) {
        return determination.lines().stream()
                .map(line -> Explanation.of(line, Language.CODES))
                .toList();
    }

    private static String written(Determination determination) {
        StringBuilder text = new StringBuilder(determination.toString());
        for (Language language : Language.values()) {
            determination.lines().forEach(line -> text.append(Explanation.of(line, language)));
        }
        return text.append(determination.after()).toString();
    }

    @Test
    void indemnity_stays_within_the_burden_where_a_plan_that_answers_says_so() {
        qt().withFixedSeed(SEED).withExamples(2_000).forAll(longs().all()).checkAssert(seed -> {
            Life life = new Life(seed);
            boolean limited = life.held().input().coverages().stream()
                    .allMatch(held -> held.plan().across().indemnity() == Indemnity.WITHIN_BURDEN);
            live(life, 6, (event, determination) -> {
                if (limited) {
                    AccumulatorKey key = new AccumulatorKey(
                            AccumulatorKind.INDEMNITY_FOR_EVENT,
                            "",
                            "",
                            LocalDate.EPOCH,
                            event.input().event().key());
                    assertThat(determination.after().valueOf(key))
                            .isLessThanOrEqualTo(event.input()
                                    .event()
                                    .bill()
                                    .personalBurden()
                                    .fen());
                }
            });
        });
    }

    @Test
    void more_eligible_cost_never_pays_less_where_no_rate_falls_on_the_whole() {
        qt().withFixedSeed(SEED).withExamples(3_000).forAll(longs().all()).checkAssert(seed -> {
            Life life = new Life(seed);
            boolean monotonic = life.held().input().coverages().stream()
                    .flatMap(held -> held.plan().benefits().stream())
                    .noneMatch(GeneratedPlanProperties::mayFall);
            Accumulators used = live(life, 2, (event, determination) -> {});
            if (monotonic) {
                Money less = life.event("event-9").after(used).decide().total();
                life.grow("event-9");
                Money more = life.event("event-9").after(used).decide().total();
                assertThat(more).as("of %s", seed).isGreaterThanOrEqualTo(less);
            }
        });
    }

    /** A threshold whose rate depends on the stay or on the whole is not the same for all of its costs. */
    private static boolean mayFall(Benefit benefit) {
        return benefit instanceof Benefit.Reimbursement reimbursement
                && reimbursement.pays() instanceof PayRate.WholeAmountTiers;
    }
}
