package org.huzhu.payout.batch.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing more to say. */
@Schema(name = "PaymentBatchCommandRequest")
public record CommandRequest() {}
