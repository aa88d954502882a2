package org.huzhu.payout.obligation.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing more to say. */
@Schema(name = "NewAttemptApprovalRequest")
public record ApprovalRequest() {}
