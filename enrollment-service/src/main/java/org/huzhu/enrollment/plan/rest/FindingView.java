package org.huzhu.enrollment.plan.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.plan.TermsFinding;

/** What the linter has to say about one place. */
@Schema(name = "LintFinding")
public record FindingView(
        @Schema(examples = "/benefits/0/pays/tiers/1") String pointer,
        String code,
        TermsFinding.Weight severity,
        TextView text,
        Map<String, Object> params) {
    static FindingView of(TermsFinding finding) {
        return new FindingView(
                finding.pointer(),
                finding.code(),
                finding.weight(),
                new TextView(finding.zh(), finding.en()),
                finding.params());
    }
}
