package org.huzhu.payout.ledger.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.ledger.Side;

/** One side of a transaction. */
@Schema(name = "LedgerTransactionEntry")
public record SideView(
        @Schema(examples = "420000-HOSPITAL-PAYABLE") String accountId,
        Side side,
        @Schema(examples = "1312.10") Money amount) {}
