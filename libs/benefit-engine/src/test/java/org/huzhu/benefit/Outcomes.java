package org.huzhu.benefit;

import java.util.List;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.benefit.outcome.Outcome;

/** Writes outcomes shortly, for assertions. */
final class Outcomes {

    private Outcomes() {}

    static List<String> of(Determination determination) {
        return determination.lines().stream().map(Outcomes::of).toList();
    }

    static String of(BenefitLine line) {
        return line.benefitCode() + " " + of(line.outcome());
    }

    private static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Paid paid -> paid.amount() + (paid.toConfirm().isEmpty() ? "" : " if " + paid.toConfirm());
            case Outcome.NotPayable denied ->
                "-" + denied.reason() + (denied.detail().isEmpty() ? "" : " " + denied.detail());
            case Outcome.Pending pending ->
                "?" + pending.reason() + (pending.until() == null ? "" : " " + pending.until());
        };
    }
}
