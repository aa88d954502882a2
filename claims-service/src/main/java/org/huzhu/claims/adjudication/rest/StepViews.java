package org.huzhu.claims.adjudication.rest;

import java.util.ArrayList;
import java.util.List;
import org.huzhu.benefit.explain.Explanation;
import org.huzhu.benefit.explain.Language;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.terms.explain.ExplainedStep;
import org.huzhu.terms.explain.LineExplainer;

/** Shows the steps of a line, and what it comes to, in the plan's own words and as codes. */
final class StepViews {

    private StepViews() {}

    static List<LineView.StepView> of(BenefitLine line, LineExplainer words) {
        List<ExplainedStep> steps = words.steps(line);
        List<LineView.StepView> views = new ArrayList<>(steps.size() + 1);
        for (int i = 0; i < steps.size(); i++) {
            ExplainedStep step = steps.get(i);
            views.add(new LineView.StepView(
                    step.code(),
                    step.rule(),
                    step.text().zh(),
                    step.text().en(),
                    Explanation.of(line.steps().get(i), Language.CODES)));
        }
        views.add(new LineView.StepView(
                "OUTCOME",
                "",
                words.outcome(line).zh(),
                words.outcome(line).en(),
                Explanation.of(line.outcome(), Language.CODES)));
        return List.copyOf(views);
    }
}
