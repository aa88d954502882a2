package org.huzhu.enrollment.office.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.office.OfficeLevel;
import org.jspecify.annotations.Nullable;

/** An office to open. */
@Schema(name = "OfficeRequest")
public record OfficeRequest(
        @NotBlank @Schema(examples = "420200") String code,

        @NotBlank @Size(max = 200) @Schema(examples = "黄石办事处")
        String name,

        @NotNull OfficeLevel level,
        @Nullable @Schema(examples = "420000") String parentCode) {}
