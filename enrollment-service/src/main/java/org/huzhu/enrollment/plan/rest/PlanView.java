package org.huzhu.enrollment.plan.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.enrollment.plan.Terms;

/** A plan with its versions. */
@Schema(name = "Plan")
public record PlanView(
        @Schema(examples = "HB-HOSPITAL") String code,
        @Schema(examples = "HOSPITAL") String kind,
        @Schema(examples = "420000") String region,
        TextView name,
        List<VersionSummary> versions) {
    static PlanView of(List<PlanVersion> versions) {
        Terms terms = versions.getLast().terms();
        return new PlanView(
                terms.code().value(),
                terms.kind(),
                terms.region(),
                new TextView(terms.nameZh(), terms.nameEn()),
                versions.stream().map(VersionSummary::of).toList());
    }
}
