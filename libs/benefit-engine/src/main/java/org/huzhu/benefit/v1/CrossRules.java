package org.huzhu.benefit.v1;

import java.time.LocalDate;
import java.util.List;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.outcome.ReasonCode;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.benefit.plan.AcrossPlans.CapGroup;
import org.huzhu.benefit.plan.AcrossPlans.Indemnity;
import org.huzhu.benefit.plan.AcrossPlans.TotalLimit;
import org.huzhu.benefit.plan.Benefit.TopUp;
import org.huzhu.benefit.plan.PayRate;

/**
 * Limits over several lines: cap groups, the personal burden, total limits. Where a limit is short, lines are served one
 * after the other by plan code and the order of the terms, whatever the order of the input, and top-ups last: a top-up sees
 * what the others really pay.
 */
final class CrossRules {

    private final CareEvent event;
    private final Counters counters;
    private final Calculation calculation;
    private final List<LineDraft> lines;
    private final ExclusivePairs pairs;

    CrossRules(CareEvent event, Counters counters, Calculation calculation, List<LineDraft> lines) {
        this.event = event;
        this.counters = counters;
        this.calculation = calculation;
        this.lines = lines;
        this.pairs = new ExclusivePairs(event, counters, lines);
    }

    void apply() {
        pairs.apply();
        boolean withinBurden = isBurdenLimited();
        for (int i = 0; i < lines.size(); i++) {
            if (!(lines.get(i).benefit instanceof TopUp)) {
                limit(lines.get(i), i, withinBurden);
            }
        }
        if (topUps(withinBurden)) {
            pairs.apply();
        }
    }

    /** Serves one line: what it leaves of a limit is there for the lines after it. */
    private void limit(LineDraft line, int position, boolean withinBurden) {
        if (line.isPayable()) {
            capGroups(line, position);
        }
        if (line.isPayable() && withinBurden && line.benefit.kind().isIndemnity()) {
            withinBurden(line, position);
        }
        if (line.isPayable()) {
            totalLimits(line, position);
        }
    }

    private boolean isBurdenLimited() {
        for (LineDraft line : lines) {
            if (line.answersAndIsCovered
                    && line.benefit.kind().isIndemnity()
                    && line.plan.across().indemnity() == Indemnity.WITHIN_BURDEN) {
                return true;
            }
        }
        return false;
    }

    private void capGroups(LineDraft line, int position) {
        List<CapGroup> groups = line.plan.across().capGroups();
        for (int i = 0; i < groups.size() && line.isPayable(); i++) {
            CapGroup group = groups.get(i);
            if (!group.benefits().contains(line.frame.code())) {
                continue;
            }
            LocalDate period = line.lead.period().from();
            long used = counters.of(AccumulatorKind.GROUP_IN_PERIOD, line.plan.code(), group.code(), period, "");
            for (int other = 0; other < lines.size(); other++) {
                LineDraft sibling = lines.get(other);
                if (other != position
                        && isServedBefore(other, position)
                        && sibling.plan.code().equals(line.plan.code())
                        && group.benefits().contains(sibling.frame.code())
                        && sibling.lead.period().from().equals(period)) {
                    used = Math.addExact(used, sibling.amount);
                }
            }
            limit(
                    line,
                    StepCode.GROUP_LIMIT,
                    group.pointer(),
                    group.code(),
                    group.amount().fen(),
                    used);
            if (line.amount == 0) {
                line.deny(ReasonCode.GROUP_LIMIT_USED_UP, group.code());
            }
        }
    }

    /** Top-ups are served after all other lines. */
    private boolean isServedBefore(int other, int position) {
        boolean otherLast = lines.get(other).benefit instanceof TopUp;
        boolean last = lines.get(position).benefit instanceof TopUp;
        return otherLast == last ? other < position : last;
    }

    private void withinBurden(LineDraft line, int position) {
        long used = indemnityBefore(position);
        boolean own = line.plan.across().indemnity() == Indemnity.WITHIN_BURDEN;
        limit(
                line,
                StepCode.BURDEN_LIMIT,
                own ? "/acrossPlans/indemnityWithinBurden" : line.frame.pointer(),
                "",
                event.bill().personalBurden().fen(),
                used);
        if (line.amount == 0) {
            line.deny(ReasonCode.BURDEN_COVERED);
        }
    }

    /** Indemnity for the event: paid before, and by the lines served before this one. */
    private long indemnityBefore(int position) {
        long sum = counters.of(AccumulatorKind.INDEMNITY_FOR_EVENT, "", "", LocalDate.EPOCH, event.key());
        for (int other = 0; other < lines.size(); other++) {
            LineDraft line = lines.get(other);
            if (other != position && line.benefit.kind().isIndemnity() && isServedBefore(other, position)) {
                sum = Math.addExact(sum, line.amount);
            }
        }
        return sum;
    }

    private boolean topUps(boolean withinBurden) {
        boolean any = false;
        for (int i = 0; i < lines.size(); i++) {
            LineDraft line = lines.get(i);
            if (line.benefit instanceof TopUp topUp && line.isOpen()) {
                topUp(line, topUp, i);
                any = any || line.isPayable();
                limit(line, i, withinBurden);
            }
        }
        return any;
    }

    private void topUp(LineDraft line, TopUp benefit, int position) {
        long burden = event.bill().personalBurden().fen();
        long ownBefore = counters.forSubject(AccumulatorKind.PAID_FOR_EVENT, line, event.key());
        long others = Math.max(0, Math.subtractExact(indemnityBefore(position), ownBefore));
        long remaining = Math.max(0, burden - others);
        line.step(StepCode.REMAINING_BURDEN, line.frame.pointer(), burden, others, remaining);
        if (remaining == 0) {
            line.deny(burden == 0 ? ReasonCode.NOTHING_ELIGIBLE : ReasonCode.BURDEN_COVERED);
            return;
        }
        long above = remaining;
        if (benefit.threshold().isPositive()) {
            long off = Math.min(remaining, benefit.threshold().fen());
            above = remaining - off;
            line.step(StepCode.DEDUCTIBLE, line.frame.pointer() + "/threshold", remaining, off, above);
        }
        if (above == 0) {
            line.deny(ReasonCode.BELOW_DEDUCTIBLE);
            return;
        }
        if (benefit.pays() instanceof PayRate.ByStayOrdinal) {
            calculation.ordinal(line);
        }
        long exact = Exact.rate(line, benefit.pays(), above, 1);
        if (exact == 0) {
            line.deny(ReasonCode.RATE_IS_ZERO);
            return;
        }
        calculation.limits().settle(line, Exact.settle(line, exact, Exact.ONE));
    }

    private void totalLimits(LineDraft line, int position) {
        List<TotalLimit> totals = line.plan.across().totalLimits();
        for (int i = 0; i < totals.size() && line.isPayable(); i++) {
            TotalLimit total = totals.get(i);
            long used = counters.totalAround(total.group(), line.lead.period().from());
            for (int other = 0; other < lines.size(); other++) {
                if (other != position && isServedBefore(other, position) && names(lines.get(other), total.group())) {
                    used = Math.addExact(used, lines.get(other).amount);
                }
            }
            limit(
                    line,
                    StepCode.TOTAL_LIMIT,
                    total.pointer(),
                    total.group(),
                    total.amount().fen(),
                    used);
            if (line.amount == 0) {
                line.deny(ReasonCode.TOTAL_LIMIT_USED_UP, total.group());
            }
        }
    }

    private static boolean names(LineDraft line, String group) {
        for (TotalLimit total : line.plan.across().totalLimits()) {
            if (total.group().equals(group)) {
                return true;
            }
        }
        return false;
    }

    private static void limit(LineDraft line, StepCode code, String rule, String subject, long limit, long used) {
        long left = Math.max(0, Math.subtractExact(limit, used));
        if (line.amount > left) {
            line.step(code, rule, subject, line.amount, left, left);
            line.amount = left;
        }
    }
}
