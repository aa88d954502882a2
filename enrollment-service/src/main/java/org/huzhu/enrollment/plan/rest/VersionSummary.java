package org.huzhu.enrollment.plan.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.enrollment.plan.Terms;
import org.jspecify.annotations.Nullable;

/** A version without its terms. */
@Schema(name = "PlanVersionSummary")
public record VersionSummary(
        UUID planVersionId,
        int version,
        VersionState state,
        LocalDate from,
        @Nullable LocalDate to,
        String termsDigest) {
    static VersionSummary of(PlanVersion version) {
        Terms terms = version.terms();
        return new VersionSummary(
                version.id().value(),
                version.number(),
                VersionState.of(version),
                version.effective().from(),
                version.effective().until(),
                terms.digest());
    }
}
