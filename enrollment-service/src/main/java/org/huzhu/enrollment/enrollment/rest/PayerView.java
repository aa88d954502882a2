package org.huzhu.enrollment.enrollment.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.plan.PayerKind;

/** Who pays which part. */
@Schema(name = "Payer")
public record PayerView(
        @NotNull PayerKind kind,
        @Min(1) @Max(1_000_000) @Schema(examples = "1") int weight) {}
