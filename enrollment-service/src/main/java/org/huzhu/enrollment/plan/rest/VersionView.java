package org.huzhu.enrollment.plan.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.enrollment.plan.Terms;
import org.jspecify.annotations.Nullable;

/** A version with its terms. */
@Schema(name = "PlanVersion")
public record VersionView(
        UUID planVersionId,
        String code,
        int version,
        VersionState state,
        String kind,
        String region,
        TextView name,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant publishedAt,
        String termsDigest,

        @JsonRawValue
        @Schema(implementation = Object.class, description = "The terms; schema urn:huzhu:schema:plan-terms:1")
        String terms) {
    static VersionView of(PlanVersion version) {
        Terms terms = version.terms();
        return new VersionView(
                version.id().value(),
                terms.code().value(),
                version.number(),
                VersionState.of(version),
                terms.kind(),
                terms.region(),
                new TextView(terms.nameZh(), terms.nameEn()),
                version.effective().from(),
                version.effective().until(),
                version instanceof PlanVersion.Published published ? published.at() : null,
                terms.digest(),
                terms.json());
    }
}
