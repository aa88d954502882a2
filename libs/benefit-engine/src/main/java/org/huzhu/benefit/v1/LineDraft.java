package org.huzhu.benefit.v1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.outcome.ReasonCode;
import org.huzhu.benefit.outcome.Step;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.benefit.plan.Basis;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.BenefitFrame;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.huzhu.benefit.plan.Observation;
import org.jspecify.annotations.Nullable;

/** A line while it is being worked out. */
final class LineDraft {

    /** The coverages of one plan version, the one that began first in front. */
    final List<HeldCoverage> coverages;

    final CompiledPlan plan;
    final Benefit benefit;
    final BenefitFrame frame;
    final List<Step> steps = new ArrayList<>(12);

    HeldCoverage lead;
    int shares;
    LocalDate day;

    /** Whether a coverage holds on the day, whatever closes the line. */
    boolean isCovered;

    /** Whether the benefit answers to the event and the day is covered, whatever else closes the line. */
    boolean answersAndIsCovered;

    @Nullable
    IllnessFinding illness;

    /** The stage of the observation period that the event is inside. */
    Observation.@Nullable Stage stage;

    AfterPayment afterPayment = AfterPayment.COVER_CONTINUES;
    List<String> toConfirm = List.of();
    boolean endsPlanInObservation;

    long amount;
    long eligibleAdded;
    long ratedAdded;
    long deductibleAdded;
    int ordinal;
    long daysAdded;
    String illnessKey = "";
    String lumpSumSubject = "";

    /** Whether what partners of exclusive pairs were paid before is taken into account. */
    boolean comparedWithPaid;

    private @Nullable Outcome closed;

    LineDraft(List<HeldCoverage> coverages, Benefit benefit, LocalDate day) {
        this.coverages = coverages;
        this.lead = coverages.getFirst();
        this.plan = lead.plan();
        this.benefit = benefit;
        this.frame = benefit.frame();
        this.shares = lead.shares();
        this.day = day;
    }

    boolean isOpen() {
        return closed == null;
    }

    boolean isPayable() {
        return closed == null && amount > 0;
    }

    @Nullable
    Outcome closed() {
        return closed;
    }

    void deny(ReasonCode reason) {
        deny(reason, "");
    }

    void deny(ReasonCode reason, String detail) {
        closed = new Outcome.NotPayable(reason, detail);
        amount = 0;
    }

    void wait(Outcome.Pending pending) {
        closed = pending;
        amount = 0;
    }

    void step(StepCode code, String rule, long first, long second, long result) {
        steps.add(new Step(code, rule, first, second, result, 1, ""));
    }

    void step(StepCode code, String rule, String subject, long first, long second, long result) {
        steps.add(new Step(code, rule, first, second, result, 1, subject));
    }

    void scaledStep(StepCode code, String rule, long scale, long first, long second, long result) {
        steps.add(new Step(code, rule, first, second, result, scale, ""));
    }

    long sharesThatMultiply() {
        return frame.basis() == Basis.PER_SHARE ? shares : 1;
    }
}
