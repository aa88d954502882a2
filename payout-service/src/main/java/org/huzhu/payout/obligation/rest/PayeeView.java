package org.huzhu.payout.obligation.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payee in full. */
@Schema(name = "Payee")
public record PayeeView(
        @Schema(examples = "盛红梅") String name,
        @Schema(examples = "6222020200112233446") String account,
        @Schema(examples = "313537000059") String bankLineNumber) {}
