package org.huzhu.enrollment.contribution.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing is said with a withdrawal. */
@Schema(name = "ContributionWithdrawalRequest")
public record WithdrawalRequest() {}
