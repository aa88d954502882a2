package org.huzhu.payout.obligation.rest;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The payee after a return: nothing to confirm the old one, all three to correct it. */
@Schema(name = "PayeeConfirmationRequest")
public record PayeeConfirmationRequest(
        @Nullable @Size(min = 1, max = 140) @Schema(examples = "盛红梅")
        String name,

        @Nullable @Size(max = 40) @Schema(examples = "6222020200112233446")
        String account,

        @Nullable @Size(max = 20) @Schema(examples = "313537000059")
        String bankLineNumber) {

    boolean corrects() {
        return name != null || account != null || bankLineNumber != null;
    }

    /** Shows nothing of the payee. */
    @Override
    public String toString() {
        return "PayeeConfirmationRequest";
    }
}
