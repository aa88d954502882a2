package org.huzhu.payout.ledger.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The accounts of the caller's regions. */
@Schema(name = "LedgerAccounts")
public record AccountsView(List<AccountView> items) {}
