package org.huzhu.enrollment.plan.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.enrollment.plan.Terms;
import org.huzhu.enrollment.plan.TermsFinding;
import org.jspecify.annotations.Nullable;

/** What plans look like in JSON. */
public final class PlanViews {
    private PlanViews() {}

    /** A text in both languages. */
    @Schema(name = "Text")
    public record TextView(String zh, String en) {}

    /** Where a version stands. */
    public enum VersionState {
        /** Being written. */
        DRAFT,
        /** Never changes again. */
        PUBLISHED
    }

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
                    stateOf(version),
                    version.effective().from(),
                    version.effective().until(),
                    terms.digest());
        }
    }

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
                    stateOf(version),
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

    /** Nothing is said with a publication. */
    @Schema(name = "PublicationRequest")
    public record PublicationRequest() {}

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

    /** What the linter has to say. */
    @Schema(name = "LintReport")
    public record LintView(boolean publishable, List<FindingView> findings) {
        static LintView of(List<TermsFinding> findings) {
            return new LintView(
                    findings.stream().noneMatch(finding -> finding.weight() == TermsFinding.Weight.ERROR),
                    findings.stream().map(FindingView::of).toList());
        }
    }

    private static VersionState stateOf(PlanVersion version) {
        return switch (version) {
            case PlanVersion.Draft _ -> VersionState.DRAFT;
            case PlanVersion.Published _ -> VersionState.PUBLISHED;
        };
    }
}
