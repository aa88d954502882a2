package org.huzhu.benefit.v1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.event.ProcedureCode;
import org.huzhu.benefit.event.ReviewFindings;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.illness.IllnessGroup;
import org.huzhu.benefit.illness.IllnessGroup.Match;
import org.huzhu.benefit.illness.IllnessGroup.Staging;
import org.huzhu.benefit.illness.IllnessGroup.Wait;
import org.huzhu.benefit.illness.IllnessSelection;
import org.huzhu.benefit.v1.IllnessFinding.Status;
import org.jspecify.annotations.Nullable;

/** Finds the illness group of an event: codes propose, the reviewer's findings decide, some conditions need time. */
final class IllnessMatcher {

    private final CareEvent event;
    private final ReviewFindings findings;
    private final Stage stage;
    private final LocalDate decidedOn;

    IllnessMatcher(DeterminationInput input) {
        this.event = input.event();
        this.findings = event.findings();
        this.stage = input.stage();
        this.decidedOn = input.decidedOn();
    }

    /** Returns the better of what was found so far and what a selection finds. */
    @Nullable
    IllnessFinding find(IllnessSelection selection, int gradeIndex, @Nullable IllnessFinding soFar) {
        IllnessFinding best = soFar;
        List<Diagnosis> diagnoses = event.diagnoses();
        for (int i = 0; i < diagnoses.size(); i++) {
            Diagnosis diagnosis = diagnoses.get(i);
            List<IllnessGroup> candidates = selection.candidatesFor(diagnosis.code());
            for (int j = 0; j < candidates.size(); j++) {
                IllnessGroup group = candidates.get(j);
                int length = proposedLength(group, diagnosis);
                if (length > 0) {
                    best = better(best, group, gradeIndex, length, diagnosis);
                }
            }
        }
        if (!event.procedures().isEmpty()) {
            for (IllnessGroup group : selection.candidatesByProcedure()) {
                if (group.match() != Match.BOTH && hasProcedure(group)) {
                    best = better(best, group, gradeIndex, 0, null);
                }
            }
        }
        return best;
    }

    private int proposedLength(IllnessGroup group, Diagnosis diagnosis) {
        int length = group.diagnoses().matchedLength(diagnosis.code());
        if (length == 0 || group.match() == Match.PROCEDURE || (group.match() == Match.BOTH && !hasProcedure(group))) {
            return 0;
        }
        if (!group.together().isEmpty() && !hasDiagnosis(group.together())) {
            return 0;
        }
        boolean otherBehaviour = !group.behaviours().isEmpty()
                && !diagnosis.behaviour().isEmpty()
                && !group.behaviours().contains(diagnosis.behaviour());
        return otherBehaviour || hasStageOutside(group, diagnosis) ? 0 : length;
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

    private static boolean hasStageOutside(IllnessGroup group, Diagnosis diagnosis) {
        if (diagnosis.stage().isEmpty()) {
            return false;
        }
        for (Staging staging : group.stagings()) {
            if (staging.system().equals(diagnosis.stageSystem())
                    && staging.stages().contains(diagnosis.stage())
                    && staging.diagnoses().matches(diagnosis.code())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasProcedure(IllnessGroup group) {
        for (ProcedureCode procedure : event.procedures()) {
            if (group.procedures().matches(procedure.code())) {
                return true;
            }
        }
        return false;
    }

    private IllnessFinding better(
            @Nullable IllnessFinding best,
            IllnessGroup group,
            int gradeIndex,
            int length,
            @Nullable Diagnosis diagnosis) {
        IllnessFinding finding = weigh(group, gradeIndex, length, diagnosis);
        return best == null || finding.isBetterThan(best) ? finding : best;
    }

    private IllnessFinding weigh(IllnessGroup group, int gradeIndex, int length, @Nullable Diagnosis diagnosis) {
        Wait wait = group.waits().isEmpty() ? null : group.waits().getFirst();
        LocalDate waitFrom = wait == null ? null : start(wait, diagnosis);
        LocalDate visibleOn = wait == null || waitFrom == null ? null : waitFrom.plusDays(wait.days());
        boolean tooEarly = visibleOn != null && decidedOn.isBefore(visibleOn);
        int confirmed = 0;
        int waiting = 0;
        List<String> open = new ArrayList<>(group.conditions().size());
        for (String condition : group.conditions()) {
            if (findings.confirmedConditions().contains(condition)) {
                confirmed++;
            } else if (!findings.deniedConditions().contains(condition)) {
                if (tooEarly && wait != null && wait.condition().equals(condition)) {
                    waiting++;
                } else {
                    open.add(condition);
                }
            }
        }
        Status status = status(group.conditionsNeeded(), confirmed, open.size(), waiting);
        return new IllnessFinding(status, group, gradeIndex, length, diagnosis, confirmed, open, waitFrom, visibleOn);
    }

    private Status status(int needed, int confirmed, int open, int waiting) {
        if (confirmed >= needed) {
            return Status.MET;
        }
        if (confirmed + open + waiting < needed) {
            return Status.RULED_OUT;
        }
        if (confirmed + open < needed) {
            return Status.WAITS;
        }
        if (stage == Stage.PROPOSAL) {
            return Status.PROPOSED;
        }
        return waiting > 0 && confirmed + waiting >= needed ? Status.WAITS : Status.OPEN;
    }

    private LocalDate start(Wait wait, @Nullable Diagnosis diagnosis) {
        return switch (wait.from()) {
            case OCCURRENCE -> event.dates().occurredOn();
            case DIAGNOSIS -> Days.diagnosed(event, diagnosis);
        };
    }
}
