package org.huzhu.benefit.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.outcome.ReasonCode;
import org.huzhu.benefit.outcome.StepCode;
import org.huzhu.benefit.plan.Benefit.LumpSum;
import org.huzhu.benefit.plan.EventMatch;
import org.huzhu.benefit.plan.Exclusion;
import org.huzhu.benefit.plan.LumpSumGrade;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.benefit.plan.Observation.Accidents;
import org.huzhu.benefit.plan.Observation.EndsPlan;
import org.huzhu.benefit.plan.Observation.Nothing;
import org.jspecify.annotations.Nullable;

/** Whether a benefit answers to an event at all, before anything is calculated. */
final class Gates {

    private final CareEvent event;
    private final IllnessMatcher matcher;

    Gates(DeterminationInput input) {
        this.event = input.event();
        this.matcher = new IllnessMatcher(input);
    }

    /** Finds the day that counts for a line and the coverage that holds on it; a line that does not answer is closed. */
    void place(LineDraft line) {
        if (eventMatches(line)) {
            matchIllness(line);
        }
        findCover(line);
    }

    /** Leaves a line open for calculation, or closes it. */
    void pass(LineDraft line) {
        if (!line.isOpen()
                || !isCovered(line)
                || !isFiledInTime(line)
                || isExcluded(line)
                || isStoppedByObservation(line)) {
            return;
        }
        settleIllness(line);
    }

    private boolean eventMatches(LineDraft line) {
        EventMatch when = line.frame.when();
        if (!answersTo(when.events())) {
            line.deny(ReasonCode.EVENT_NOT_COVERED);
        } else if (!when.causes().isEmpty() && !when.causes().contains(event.cause())) {
            line.deny(ReasonCode.CAUSE_NOT_COVERED);
        } else if (event.hospitalLevel() < when.hospitalLevelMin()) {
            line.deny(ReasonCode.HOSPITAL_LEVEL_TOO_LOW);
        } else if (!when.diagnoses().isEmpty() && !hasDiagnosis(when.diagnoses())) {
            line.deny(ReasonCode.DIAGNOSIS_NOT_COVERED);
        } else if (!when.exceptDiagnoses().isEmpty() && hasMainDiagnosis(when.exceptDiagnoses())) {
            line.deny(ReasonCode.DIAGNOSIS_NOT_COVERED);
        }
        return line.isOpen();
    }

    private boolean answersTo(Set<EventKind> events) {
        return events.isEmpty()
                || events.contains(event.kind())
                || (event.cause() == Cause.ACCIDENT && events.contains(EventKind.ACCIDENT))
                || (!event.diagnoses().isEmpty() && events.contains(EventKind.DIAGNOSIS))
                || (!event.disabilityGrades().isEmpty() && events.contains(EventKind.DISABILITY))
                || (event.dates().diedOn() != null && events.contains(EventKind.DEATH));
    }

    private boolean hasMainDiagnosis(CodePrefixes prefixes) {
        return !event.diagnoses().isEmpty()
                && prefixes.matches(event.diagnoses().getFirst().code());
    }

    private boolean hasDiagnosis(CodePrefixes prefixes) {
        List<Diagnosis> diagnoses = event.diagnoses();
        for (int i = 0; i < diagnoses.size(); i++) {
            if (prefixes.matches(diagnoses.get(i).code())) {
                return true;
            }
        }
        return false;
    }

    private void matchIllness(LineDraft line) {
        IllnessFinding found = null;
        boolean asked = false;
        if (!line.frame.when().illnesses().isAny()) {
            asked = true;
            found = matcher.find(line.frame.when().illnesses(), 0, null);
        }
        if (line.benefit instanceof LumpSum lumpSum && (!asked || found != null)) {
            asked = true;
            found = null;
            List<LumpSumGrade> grades = lumpSum.grades();
            for (int i = 0; i < grades.size(); i++) {
                found = matcher.find(grades.get(i).illnesses(), i, found);
            }
        }
        line.illness = found;
        if (asked && found == null) {
            line.deny(ReasonCode.ILLNESS_NOT_LISTED);
            return;
        }
        if (found != null && line.benefit instanceof LumpSum) {
            line.day = Days.ofIllness(event, found.diagnosis());
        }
        line.illnessKey = illnessKey(found);
    }

    private String illnessKey(@Nullable IllnessFinding found) {
        if (!event.illnessKey().isEmpty()) {
            return event.illnessKey();
        }
        if (found != null && !found.group().family().isEmpty()) {
            return found.group().family();
        }
        Diagnosis diagnosis = found == null ? null : found.diagnosis();
        if (diagnosis == null && !event.diagnoses().isEmpty()) {
            diagnosis = event.diagnoses().getFirst();
        }
        if (diagnosis != null) {
            String code = diagnosis.code();
            return code.length() <= 3 ? code : code.substring(0, 3);
        }
        return found == null ? "" : found.group().code();
    }

    /** Of the coverages that hold on the day the first leads, one that is not under observation before others. */
    private void findCover(LineDraft line) {
        HeldCoverage lead = null;
        for (HeldCoverage coverage : line.coverages) {
            if (coverage.period().contains(line.day)) {
                if (!isInside(line, coverage)) {
                    lead = coverage;
                    break;
                }
                lead = lead == null ? coverage : lead;
            }
        }
        if (lead == null) {
            return;
        }
        line.isCovered = true;
        line.lead = lead;
        line.shares = lead.shares();
        for (HeldCoverage coverage : line.coverages) {
            if (!coverage.id().equals(lead.id()) && coverage.period().contains(line.day) && !isInside(line, coverage)) {
                line.shares = Math.addExact(line.shares, coverage.shares());
            }
        }
    }

    private static boolean isCovered(LineDraft line) {
        if (!line.isCovered) {
            line.deny(ReasonCode.NOT_COVERED_ON_DAY);
            return false;
        }
        line.answersAndIsCovered = true;
        LocalDate until = line.lead.period().until();
        line.step(
                StepCode.COVERAGE,
                "/period",
                line.lead.period().from().toEpochDay(),
                until == null ? 0 : until.toEpochDay(),
                line.shares);
        return true;
    }

    private boolean isInside(LineDraft line, HeldCoverage coverage) {
        Observation observation = line.frame.observation();
        return observation.days() > 0
                && coverage.waiver() == ObservationWaiver.NONE
                && (event.cause() != Cause.ACCIDENT || observation.accidents() == Accidents.OBSERVED)
                && line.day.isBefore(coverage.observationFrom().plusDays(observation.days()));
    }

    private boolean isFiledInTime(LineDraft line) {
        var filing = line.plan.filing();
        Diagnosis diagnosis = line.illness == null ? null : line.illness.diagnosis();
        LocalDate lastDay = Days.filingStart(filing.from(), event, diagnosis).plusMonths(filing.months());
        LocalDate filedOn = event.dates().filedOn();
        line.step(StepCode.FILING, filing.pointer(), filedOn.toEpochDay(), lastDay.toEpochDay(), 0);
        if (filedOn.isAfter(lastDay)) {
            line.deny(ReasonCode.FILED_TOO_LATE);
            return false;
        }
        return true;
    }

    private boolean isExcluded(LineDraft line) {
        List<Exclusion> exclusions = line.plan.exclusions();
        for (int i = 0; i < exclusions.size(); i++) {
            Exclusion exclusion = exclusions.get(i);
            if ((exclusion.benefits().isEmpty() || exclusion.benefits().contains(line.frame.code()))
                    && applies(exclusion)) {
                line.step(StepCode.EXCLUSION, exclusion.pointer(), exclusion.code(), 0, 0, 0);
                line.deny(ReasonCode.EXCLUDED, exclusion.code());
                return true;
            }
        }
        return false;
    }

    private boolean applies(Exclusion exclusion) {
        if (exclusion.causes().contains(event.cause())) {
            return true;
        }
        for (String circumstance : exclusion.circumstances()) {
            if (event.findings().circumstances().contains(circumstance)) {
                return true;
            }
        }
        if (exclusion.diagnoses().isEmpty()) {
            return false;
        }
        return switch (exclusion.reach()) {
            case MAIN_DIAGNOSIS -> hasMainDiagnosis(exclusion.diagnoses());
            case ANY_DIAGNOSIS -> hasDiagnosis(exclusion.diagnoses());
        };
    }

    private boolean isStoppedByObservation(LineDraft line) {
        Observation observation = line.frame.observation();
        if (observation.stages().isEmpty()) {
            return false;
        }
        if (line.lead.waiver() == ObservationWaiver.WAIVED) {
            line.step(StepCode.OBSERVATION_WAIVED, observation.pointer(), "ENROLMENT", 0, 0, 0);
            return false;
        }
        if (event.cause() == Cause.ACCIDENT && observation.accidents() == Accidents.COVERED) {
            line.step(StepCode.OBSERVATION_WAIVED, observation.pointer(), "ACCIDENT", 0, 0, 0);
            return false;
        }
        long from = line.lead.observationFrom().toEpochDay();
        long day = line.day.toEpochDay();
        List<Observation.Stage> stages = observation.stages();
        for (int i = 0; i < stages.size(); i++) {
            Observation.Stage stage = stages.get(i);
            if (day < from + stage.days()) {
                line.step(StepCode.OBSERVATION_INSIDE, stage.pointer(), day, from + stage.days(), 0);
                line.stage = stage;
                if (stage.inside() instanceof Nothing) {
                    line.deny(ReasonCode.IN_OBSERVATION);
                }
                return !line.isOpen();
            }
        }
        line.step(StepCode.OBSERVATION_OVER, observation.pointer(), day, from + observation.days(), 0);
        return false;
    }

    private static void settleIllness(LineDraft line) {
        if (line.illness != null) {
            IllnessSettling.settle(line, line.illness);
        }
        if (line.isOpen() && line.stage != null && line.stage.inside() instanceof EndsPlan) {
            line.endsPlanInObservation = true;
            line.deny(ReasonCode.IN_OBSERVATION);
        }
    }
}
