package org.huzhu.benefit.v1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.outcome.ReasonCode;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.benefit.plan.AcrossPlans.Keeps;
import org.huzhu.benefit.plan.AcrossPlans.Pairing;
import org.huzhu.benefit.plan.AcrossPlans.Scope;
import org.huzhu.benefit.plan.CompiledPlan;
import org.jspecify.annotations.Nullable;

/** Benefits of which only one is paid: the highest of what is decided together, less what was paid before. */
final class ExclusivePairs {

    private static final Comparator<LineDraft> HIGHEST_FIRST = Comparator.comparingLong(
                    (LineDraft line) -> -line.amount)
            .thenComparing(line -> line.plan.code())
            .thenComparing(line -> line.frame.code());

    private final CareEvent event;
    private final Counters counters;
    private final List<LineDraft> lines;

    /** The plan versions in force that pair benefits; of a plan whose cover does not hold no rule holds. */
    private final List<CompiledPlan> owners = new ArrayList<>(0);

    ExclusivePairs(CareEvent event, Counters counters, List<LineDraft> lines) {
        this.event = event;
        this.counters = counters;
        this.lines = lines;
        for (LineDraft line : lines) {
            if (line.isCovered && !line.plan.across().pairings().isEmpty() && !owners.contains(line.plan)) {
                owners.add(line.plan);
            }
        }
    }

    void apply() {
        if (owners.isEmpty()) {
            return;
        }
        List<LineDraft> payable = new ArrayList<>();
        for (LineDraft line : lines) {
            if (line.isPayable() && !line.comparedWithPaid) {
                lessPaidBefore(line);
            }
            if (line.isPayable()) {
                payable.add(line);
            }
        }
        payable.sort(HIGHEST_FIRST);
        List<LineDraft> kept = new ArrayList<>();
        for (LineDraft line : payable) {
            if (!givesWayTo(kept, line)) {
                kept.add(line);
            }
        }
    }

    private boolean givesWayTo(List<LineDraft> kept, LineDraft line) {
        for (LineDraft other : kept) {
            Pairing pairing = pairing(line, other.plan.code(), other.frame.code());
            if (pairing != null) {
                String subject = other.plan.code() + "/" + other.frame.code();
                line.step(StepCode.EXCLUSIVE, place(pairing, line), subject, line.amount, other.amount, 0);
                line.deny(ReasonCode.EXCLUSIVE_WITH_OTHER, subject);
                return true;
            }
        }
        return false;
    }

    private @Nullable Pairing pairing(LineDraft line, String otherPlan, String otherBenefit) {
        for (CompiledPlan owner : owners) {
            for (Pairing pairing : owner.across().pairings()) {
                if (joins(owner, pairing, line, otherPlan, otherBenefit)) {
                    return pairing;
                }
            }
        }
        return null;
    }

    private static boolean joins(
            CompiledPlan owner, Pairing pairing, LineDraft line, String otherPlan, String otherBenefit) {
        boolean forward = isNamed(line, owner.code(), pairing.benefit())
                && otherPlan.equals(pairing.withPlan())
                && otherBenefit.equals(pairing.withBenefit());
        boolean backward = isNamed(line, pairing.withPlan(), pairing.withBenefit())
                && otherPlan.equals(owner.code())
                && otherBenefit.equals(pairing.benefit());
        return forward || backward;
    }

    /** The pairing's place in the terms of the line; the benefit's own where other terms pair them. */
    private static String place(Pairing pairing, LineDraft line) {
        return line.plan.across().pairings().contains(pairing) ? pairing.pointer() : line.frame.pointer();
    }

    private static boolean isNamed(LineDraft line, String plan, String benefit) {
        return line.plan.code().equals(plan) && line.frame.code().equals(benefit);
    }

    /**
     * Takes off, or gives way to, what a partner was paid before. Every plan version in force is asked for its pairs.
     */
    private void lessPaidBefore(LineDraft line) {
        line.comparedWithPaid = true;
        if (counters.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (CompiledPlan owner : owners) {
            for (Pairing pairing : owner.across().pairings()) {
                if (isNamed(line, owner.code(), pairing.benefit())) {
                    giveWay(line, pairing, pairing.withPlan(), pairing.withBenefit(), seen);
                } else if (isNamed(line, pairing.withPlan(), pairing.withBenefit())) {
                    giveWay(line, pairing, owner.code(), pairing.benefit(), seen);
                }
            }
            if (!line.isOpen()) {
                return;
            }
        }
    }

    private void giveWay(LineDraft line, Pairing pairing, String plan, String benefit, Set<String> seen) {
        String subject = plan + "/" + benefit;
        if (!seen.add(subject)) {
            return;
        }
        long paid = pairing.per() == Scope.EVENT
                ? counters.of(AccumulatorKind.PAID_FOR_EVENT, plan, benefit, LocalDate.EPOCH, event.key())
                : counters.of(AccumulatorKind.PAID_IN_PERIOD, plan, benefit, periodOf(plan, benefit, line), "");
        if (paid <= 0 || !line.isOpen()) {
            return;
        }
        long rest = pairing.keeps() == Keeps.FIRST_PAID ? 0 : Math.max(0, line.amount - paid);
        line.step(StepCode.EXCLUSIVE, place(pairing, line), subject, line.amount, paid, rest);
        line.amount = rest;
        if (rest == 0) {
            line.deny(ReasonCode.EXCLUSIVE_WITH_OTHER, subject);
        }
    }

    /** The period in which the partner counts: its own, else that of its plan, else that of the line. */
    private LocalDate periodOf(String plan, String benefit, LineDraft line) {
        LocalDate ofPlan = null;
        for (LineDraft other : lines) {
            if (isNamed(other, plan, benefit)) {
                return other.lead.period().from();
            }
            if (ofPlan == null && other.plan.code().equals(plan)) {
                ofPlan = other.lead.period().from();
            }
        }
        return ofPlan == null ? line.lead.period().from() : ofPlan;
    }
}
