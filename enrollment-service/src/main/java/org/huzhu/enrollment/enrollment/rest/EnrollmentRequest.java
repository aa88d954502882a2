package org.huzhu.enrollment.enrollment.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.enrollment.Payer;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment to begin.
 *
 * @param unitId who enrols
 * @param planCode for which plan
 * @param periodFrom the first day of cover
 * @param riskClass the risk class of the unit's trade, where the plan has other prices for it
 * @param payers who pays which part
 */
@Schema(name = "EnrollmentRequest")
public record EnrollmentRequest(
        @NotNull UUID unitId,

        @NotBlank @Size(max = 40) @Schema(examples = "HB-HOSPITAL")
        String planCode,

        @NotNull @Schema(examples = "2025-04-01") LocalDate periodFrom,

        @Nullable @Size(max = 40) @Schema(examples = "HIGH_RISK")
        String riskClass,

        @NotEmpty @Size(max = 4) List<@Valid @NotNull PayerView> payers) {
    List<Payer> toPayers() {
        return payers.stream()
                .map(payer -> new Payer(payer.kind(), payer.weight()))
                .toList();
    }
}
