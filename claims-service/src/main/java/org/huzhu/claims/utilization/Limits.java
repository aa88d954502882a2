package org.huzhu.claims.utilization;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.huzhu.benefit.held.AccumulatorKey;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.Basis;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.Cap;
import org.huzhu.benefit.plan.CompiledPlan;

/**
 * The limits that a determination's uses must keep, as the terms name them. The engine keeps them already; these go into
 * the database's own CHECK, which holds whatever the code does.
 */
public final class Limits {

    private final List<HeldCoverage> held;
    private final Determination outcome;

    private Limits(List<HeldCoverage> held, Determination outcome) {
        this.held = held;
        this.outcome = outcome;
    }

    /**
     * Returns what a determination uses, each counter once with its limit: lines that share a counter, such as two
     * indemnities of one event, add up before the counter is moved.
     */
    public static List<Use> uses(List<HeldCoverage> held, Determination outcome) {
        Limits limits = new Limits(held, outcome);
        return Accumulators.sum(outcome.changes()).entries().stream()
                .filter(change -> change.by() != 0)
                .map(limits::use)
                .toList();
    }

    private Use use(Accumulators.Change change) {
        return new Use(change.key(), outcome.before().valueOf(change.key()), change.by(), of(change.key()));
    }

    private OptionalLong of(AccumulatorKey key) {
        return switch (key.kind()) {
            case PAID_IN_PERIOD -> cap(key, Cap.Per.PERIOD);
            case PAID_FOR_EVENT -> cap(key, Cap.Per.STAY);
            case PAID_FOR_ILLNESS -> cap(key, Cap.Per.ILLNESS);
            case DAYS_IN_PERIOD ->
                benefit(key)
                        .filter(Benefit.DailyAllowance.class::isInstance)
                        .map(benefit -> ((Benefit.DailyAllowance) benefit).daysMaxPerPeriod())
                        .filter(days -> days > 0)
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty);
            case GROUP_IN_PERIOD ->
                across().flatMap(across -> across.capGroups().stream())
                        .filter(group -> group.code().equals(key.code()))
                        .mapToLong(group -> group.amount().fen())
                        .min();
            case TOTAL_IN_PERIOD ->
                across().flatMap(across -> across.totalLimits().stream())
                        .filter(limit -> limit.group().equals(key.code()))
                        .mapToLong(limit -> limit.amount().fen())
                        .min();
            case ELIGIBLE_IN_PERIOD,
                    ELIGIBLE_FOR_EVENT,
                    RATED_FOR_EVENT,
                    DEDUCTIBLE_IN_PERIOD,
                    DEDUCTIBLE_FOR_EVENT,
                    STAYS_IN_PERIOD,
                    STAY_ORDINAL,
                    DAYS_FOR_EVENT,
                    LUMP_SUM_PAID,
                    INDEMNITY_FOR_EVENT -> OptionalLong.empty();
        };
    }

    private OptionalLong cap(AccumulatorKey key, Cap.Per per) {
        Optional<Benefit> benefit = benefit(key);
        if (benefit.isEmpty()) {
            return OptionalLong.empty();
        }
        return benefit.get().frame().caps().stream()
                .filter(cap -> cap.per() == per)
                .mapToLong(cap -> Math.multiplyExact(
                        cap.amount().fen(), cap.basis() == Basis.PER_SHARE ? (long) shares(key) : 1L))
                .min();
    }

    private int shares(AccumulatorKey key) {
        return outcome.lines().stream()
                .filter(line ->
                        line.planCode().equals(key.plan()) && line.benefitCode().equals(key.code()))
                .mapToInt(BenefitLine::shares)
                .findFirst()
                .orElse(1);
    }

    private Optional<Benefit> benefit(AccumulatorKey key) {
        return plans().filter(plan -> plan.code().equals(key.plan()))
                .flatMap(plan -> plan.benefits().stream())
                .filter(benefit -> benefit.code().equals(key.code()))
                .findFirst();
    }

    private Stream<AcrossPlans> across() {
        return plans().map(CompiledPlan::across);
    }

    private Stream<CompiledPlan> plans() {
        return held.stream().map(HeldCoverage::plan).distinct();
    }
}
