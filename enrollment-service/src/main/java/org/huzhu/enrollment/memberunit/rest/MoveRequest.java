package org.huzhu.enrollment.memberunit.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A move to another office.
 *
 * @param officeCode where to
 * @param from the first day there
 */
@Schema(name = "MoveRequest")
public record MoveRequest(
        @NotBlank @Schema(examples = "420300") String officeCode,
        @NotNull LocalDate from) {}
