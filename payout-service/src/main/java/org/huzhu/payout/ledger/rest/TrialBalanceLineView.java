package org.huzhu.payout.ledger.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;

/** One line of the trial balance. */
@Schema(name = "TrialBalanceLine")
public record TrialBalanceLineView(
        @Schema(examples = "420000-HOSPITAL-PAYABLE") String accountId, Money debits, Money credits, Money balance) {}
