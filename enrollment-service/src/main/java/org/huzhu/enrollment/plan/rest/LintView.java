package org.huzhu.enrollment.plan.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.plan.TermsFinding;

/** What the linter has to say. */
@Schema(name = "LintReport")
public record LintView(boolean publishable, List<FindingView> findings) {
    static LintView of(List<TermsFinding> findings) {
        return new LintView(
                findings.stream().noneMatch(finding -> finding.weight() == TermsFinding.Weight.ERROR),
                findings.stream().map(FindingView::of).toList());
    }
}
