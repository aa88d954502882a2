package org.huzhu.enrollment.enrollment.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.enrollment.ReviewDecision;
import org.huzhu.enrollment.enrollment.ReviewLevel;
import org.jspecify.annotations.Nullable;

/** A review. */
@Schema(name = "ReviewRequest")
public record ReviewRequest(
        @NotNull ReviewLevel level,
        @NotNull ReviewDecision decision,

        @Nullable
        @Size(max = 10_000)
        @Schema(
                description = "Rows with findings that the reviewer looked into; an approval names all of them,"
                        + " see /roster/findings",
                examples = "[3]")
        List<@NotNull Integer> confirmedRows,

        @Nullable @Size(max = 1000) @Schema(examples = "名册与社保缴费人数一致")
        String note) {}
