package org.huzhu.benefit.v1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.held.AccumulatorKey;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.held.Accumulators.Change;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.CoverageEnding;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.plan.AcrossPlans.CapGroup;
import org.huzhu.benefit.plan.AcrossPlans.TotalLimit;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.Cap;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.kernel.money.Money;

/** One run of the engine over one input. */
final class Decision {

    private static final Comparator<HeldCoverage> ORDER = Comparator.comparing(
                    (HeldCoverage held) -> held.plan().code())
            .thenComparing(held -> held.period().from())
            .thenComparing(held -> held.id().value());

    private final CareEvent event;
    private final DeterminationInput input;
    private final Counters counters;
    private final List<LineDraft> lines = new ArrayList<>();
    private boolean hasSeveralVersions;

    Decision(DeterminationInput input) {
        this.input = input;
        this.event = input.event();
        this.counters = new Counters(input.accumulators());
    }

    Determination decide(String version) {
        draft();
        Gates gates = new Gates(input);
        for (int i = 0; i < lines.size(); i++) {
            gates.place(lines.get(i));
        }
        if (hasSeveralVersions) {
            keepOneVersion();
        }
        for (int i = 0; i < lines.size(); i++) {
            gates.pass(lines.get(i));
        }
        Calculation calculation = new Calculation(input, counters);
        for (int i = 0; i < lines.size(); i++) {
            LineDraft line = lines.get(i);
            if (line.isOpen()) {
                calculation.calculate(line);
            }
        }
        new CrossRules(event, counters, calculation, lines).apply();
        return settle(version);
    }

    /** One draft for each benefit of each plan version; several coverages of one version share it. */
    private void draft() {
        List<HeldCoverage> held = new ArrayList<>(input.coverages());
        if (held.size() > 1) {
            held.sort(ORDER);
        }
        LocalDate day = Days.ofEvent(event);
        for (int i = 0; i < held.size(); i++) {
            HeldCoverage first = held.get(i);
            hasSeveralVersions |= i > 0 && isOtherVersion(held.get(i - 1), first);
            if (isFirstOfItsVersion(held, i)) {
                List<HeldCoverage> ofVersion = ofSameVersion(held, i);
                List<Benefit> benefits = first.plan().benefits();
                for (int j = 0; j < benefits.size(); j++) {
                    lines.add(new LineDraft(ofVersion, benefits.get(j), day));
                }
            }
        }
    }

    private static boolean isOtherVersion(HeldCoverage one, HeldCoverage other) {
        return one.plan().code().equals(other.plan().code())
                && !one.planVersion().equals(other.planVersion());
    }

    private static boolean isFirstOfItsVersion(List<HeldCoverage> held, int position) {
        for (int i = 0; i < position; i++) {
            if (held.get(i).planVersion().equals(held.get(position).planVersion())) {
                return false;
            }
        }
        return true;
    }

    private static List<HeldCoverage> ofSameVersion(List<HeldCoverage> held, int position) {
        List<HeldCoverage> same = new ArrayList<>(1);
        for (int i = position; i < held.size(); i++) {
            if (held.get(i).planVersion().equals(held.get(position).planVersion())) {
                same.add(held.get(i));
            }
        }
        return same;
    }

    /** Of several versions of a plan one line stands for each benefit: the first whose cover holds on the day. */
    private void keepOneVersion() {
        for (int i = 0; i < lines.size(); i++) {
            LineDraft line = lines.get(i);
            for (int j = lines.size() - 1; j > i; j--) {
                LineDraft other = lines.get(j);
                if (!other.lead.planVersion().equals(line.lead.planVersion())
                        && other.plan.code().equals(line.plan.code())
                        && other.frame.code().equals(line.frame.code())) {
                    lines.remove(j);
                    if (!line.isCovered && other.isCovered) {
                        lines.set(i, other);
                        line = other;
                    }
                }
            }
        }
    }

    private Determination settle(String version) {
        List<BenefitLine> settled = new ArrayList<>(lines.size());
        List<Change> changes = new ArrayList<>();
        List<CoverageEnding> endings = new ArrayList<>(0);
        long total = 0;
        for (int i = 0; i < lines.size(); i++) {
            LineDraft line = lines.get(i);
            total = Math.addExact(total, line.amount);
            settled.add(settled(line));
            used(line, changes);
            if (line.endsPlanInObservation || (line.isPayable() && endsInStage(line))) {
                end(line, CoverageEnding.Reason.DIAGNOSED_IN_OBSERVATION, endings);
            } else if (line.isPayable() && line.afterPayment == AfterPayment.COVER_ENDS) {
                end(line, CoverageEnding.Reason.BENEFIT_PAID, endings);
            }
        }
        return new Determination(version, settled, Money.fen(total), endings, changes, input.accumulators());
    }

    private static boolean endsInStage(LineDraft line) {
        Observation.Stage stage = line.stage;
        return stage != null && stage.afterPayment() == AfterPayment.COVER_ENDS;
    }

    private static BenefitLine settled(LineDraft line) {
        Outcome closed = line.closed();
        AfterPayment after = endsInStage(line) ? AfterPayment.COVER_ENDS : line.afterPayment;
        Outcome outcome = closed == null ? new Outcome.Paid(Money.fen(line.amount), after, line.toConfirm) : closed;
        return new BenefitLine(
                line.plan.code(),
                line.lead.planVersion(),
                line.plan.kind(),
                line.plan.region(),
                line.frame.code(),
                line.benefit.kind(),
                line.lead.id(),
                line.shares,
                outcome,
                line.steps);
    }

    private void used(LineDraft line, List<Change> changes) {
        if (line.eligibleAdded > 0) {
            add(
                    changes,
                    Counters.subjectKey(AccumulatorKind.ELIGIBLE_FOR_EVENT, line, event.key()),
                    line.eligibleAdded);
            add(changes, Counters.periodKey(AccumulatorKind.ELIGIBLE_IN_PERIOD, line), line.eligibleAdded);
        }
        if (line.ratedAdded > 0) {
            add(changes, Counters.subjectKey(AccumulatorKind.RATED_FOR_EVENT, line, event.key()), line.ratedAdded);
        }
        if (line.deductibleAdded > 0) {
            add(
                    changes,
                    Counters.subjectKey(AccumulatorKind.DEDUCTIBLE_FOR_EVENT, line, event.key()),
                    line.deductibleAdded);
            add(changes, Counters.periodKey(AccumulatorKind.DEDUCTIBLE_IN_PERIOD, line), line.deductibleAdded);
        }
        if (line.ordinal > 0 && counters.forSubject(AccumulatorKind.STAY_ORDINAL, line, event.key()) == 0) {
            add(changes, Counters.subjectKey(AccumulatorKind.STAY_ORDINAL, line, event.key()), line.ordinal);
            add(changes, Counters.periodKey(AccumulatorKind.STAYS_IN_PERIOD, line), 1);
        }
        if (line.isPayable()) {
            paid(line, changes);
        }
    }

    private void paid(LineDraft line, List<Change> changes) {
        if (line.daysAdded > 0) {
            add(changes, Counters.subjectKey(AccumulatorKind.DAYS_FOR_EVENT, line, event.key()), line.daysAdded);
            add(changes, Counters.periodKey(AccumulatorKind.DAYS_IN_PERIOD, line), line.daysAdded);
        }
        add(changes, Counters.subjectKey(AccumulatorKind.PAID_FOR_EVENT, line, event.key()), line.amount);
        add(changes, Counters.periodKey(AccumulatorKind.PAID_IN_PERIOD, line), line.amount);
        for (Cap cap : line.frame.caps()) {
            if (cap.per() == Cap.Per.ILLNESS) {
                merge(
                        changes,
                        Counters.subjectKey(AccumulatorKind.PAID_FOR_ILLNESS, line, line.illnessKey),
                        line.amount);
            }
        }
        LocalDate period = line.lead.period().from();
        if (!line.lumpSumSubject.isEmpty()) {
            changes.add(new Change(
                    new AccumulatorKey(
                            AccumulatorKind.LUMP_SUM_PAID,
                            line.plan.code(),
                            line.frame.code(),
                            period,
                            line.lumpSumSubject),
                    line.amount));
        }
        for (CapGroup group : line.plan.across().capGroups()) {
            if (group.benefits().contains(line.frame.code())) {
                merge(
                        changes,
                        shared(AccumulatorKind.GROUP_IN_PERIOD, line.plan.code(), group.code(), period),
                        line.amount);
            }
        }
        for (TotalLimit limit : line.plan.across().totalLimits()) {
            merge(changes, shared(AccumulatorKind.TOTAL_IN_PERIOD, "", limit.group(), period), line.amount);
        }
        if (line.benefit.kind().isIndemnity()) {
            merge(
                    changes,
                    new AccumulatorKey(AccumulatorKind.INDEMNITY_FOR_EVENT, "", "", LocalDate.EPOCH, event.key()),
                    line.amount);
        }
    }

    private static AccumulatorKey shared(AccumulatorKind kind, String plan, String code, LocalDate period) {
        return new AccumulatorKey(kind, plan, code, period, "");
    }

    private static void add(List<Change> changes, AccumulatorKey key, long by) {
        changes.add(new Change(key, by));
    }

    /** Adds to a counter that other lines may add to as well: each counter comes once, where it came first. */
    private static void merge(List<Change> changes, AccumulatorKey key, long by) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).key().equals(key)) {
                changes.set(i, new Change(key, Math.addExact(changes.get(i).by(), by)));
                return;
            }
        }
        changes.add(new Change(key, by));
    }

    private static void end(LineDraft line, CoverageEnding.Reason reason, List<CoverageEnding> endings) {
        for (HeldCoverage coverage : line.coverages) {
            if (coverage.period().contains(line.day)) {
                endings.add(new CoverageEnding(coverage.id(), line.frame.code(), line.day, reason));
            }
        }
    }
}
