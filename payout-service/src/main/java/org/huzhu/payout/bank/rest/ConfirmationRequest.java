package org.huzhu.payout.bank.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing more to say. */
@Schema(name = "UploadedLineConfirmationRequest")
public record ConfirmationRequest() {}
