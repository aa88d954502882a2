package org.huzhu.claims.adjudication.rest;

import java.util.ArrayList;
import java.util.List;
import org.huzhu.benefit.explain.Explanation;
import org.huzhu.benefit.explain.Language;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.outcome.Step;

/** Shows the steps of a line, and what it comes to, in Chinese, in English and as codes. */
final class StepViews {

    private StepViews() {}

    static List<LineView.StepView> of(BenefitLine line) {
        List<LineView.StepView> views = new ArrayList<>(line.steps().size() + 1);
        line.steps().forEach(step -> views.add(view(step)));
        views.add(view(line.outcome()));
        return List.copyOf(views);
    }

    private static LineView.StepView view(Step step) {
        return new LineView.StepView(
                step.code().name(),
                step.rule(),
                Explanation.of(step, Language.ZH),
                Explanation.of(step, Language.EN),
                Explanation.of(step, Language.CODES));
    }

    private static LineView.StepView view(Outcome outcome) {
        return new LineView.StepView(
                "OUTCOME",
                "",
                Explanation.of(outcome, Language.ZH),
                Explanation.of(outcome, Language.EN),
                Explanation.of(outcome, Language.CODES));
    }
}
