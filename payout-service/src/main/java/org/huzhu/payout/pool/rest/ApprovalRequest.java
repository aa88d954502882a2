package org.huzhu.payout.pool.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing more to say. */
@Schema(name = "FundDepositApprovalRequest")
public record ApprovalRequest() {}
