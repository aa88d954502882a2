package org.huzhu.benefit.v1;

import java.time.LocalDate;
import java.util.List;
import org.huzhu.benefit.illness.IllnessGroup;
import org.huzhu.benefit.outcome.Outcome.Pending;
import org.huzhu.benefit.outcome.Outcome.PendingReason;
import org.huzhu.benefit.outcome.ReasonCode;
import org.huzhu.benefit.outcome.StepCode;

/** Turns what was found about an illness into the state of a line. */
final class IllnessSettling {

    private IllnessSettling() {}

    static void settle(LineDraft line, IllnessFinding found) {
        IllnessGroup group = found.group();
        String rule = line.frame.when().pointer();
        switch (found.status()) {
            case MET ->
                line.step(StepCode.ILLNESS_MET, rule, group.code(), found.confirmed(), group.conditionsNeeded(), 0);
            case PROPOSED -> {
                line.toConfirm = found.open();
                line.step(
                        StepCode.ILLNESS_PROPOSED,
                        rule,
                        group.code(),
                        found.confirmed(),
                        group.conditionsNeeded(),
                        found.open().size());
            }
            case RULED_OUT -> {
                line.step(
                        StepCode.ILLNESS_RULED_OUT, rule, group.code(), found.confirmed(), group.conditionsNeeded(), 0);
                line.deny(ReasonCode.CONDITIONS_NOT_MET, group.code());
            }
            case WAITS -> waitForTime(line, found, rule);
            case OPEN -> line.wait(new Pending(PendingReason.CONFIRMATION_NEEDED, null, found.open()));
        }
    }

    private static void waitForTime(LineDraft line, IllnessFinding found, String rule) {
        IllnessGroup.Wait wait = found.group().waits().getFirst();
        LocalDate from = found.waitFrom();
        LocalDate visibleOn = found.visibleOn();
        line.step(
                StepCode.ILLNESS_WAITS,
                rule,
                wait.condition(),
                from == null ? 0 : from.toEpochDay(),
                wait.days(),
                visibleOn == null ? 0 : visibleOn.toEpochDay());
        line.wait(new Pending(PendingReason.EVIDENCE_NEEDS_TIME, visibleOn, List.of(wait.condition())));
    }
}
