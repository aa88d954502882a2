package org.huzhu.payout.ledger.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.payout.ledger.AccountId;
import org.huzhu.payout.ledger.Ledger;
import org.huzhu.payout.ledger.LedgerRefusal;
import org.huzhu.payout.ledger.LedgerReports;
import org.huzhu.payout.ledger.LedgerReports.AccountState;
import org.huzhu.payout.ledger.TransactionId;
import org.huzhu.union.access.Roles;
import org.jspecify.annotations.Nullable;

/** The books. */
@Path("/api/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "ledger",
        description = "Double entry, append-only: accounts, entries, trial balance, now or as of a moment")
@RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER, Roles.PROVINCE_ADMIN, Roles.PROVINCE_REVIEWER, Roles.AUDITOR
})
public class LedgerResource {

    private final Commands commands;
    private final Ledger ledger;
    private final LedgerReports reports;

    public LedgerResource(Commands commands, Ledger ledger, LedgerReports reports) {
        this.commands = commands;
        this.ledger = ledger;
        this.reports = reports;
    }

    /** Lists the accounts. */
    @GET
    @Path("/accounts")
    @Operation(
            operationId = "listLedgerAccounts",
            summary = "Accounts with their balances, four per fund, now or as of a moment")
    public AccountsView accounts(
            @QueryParam("asOf") @Nullable @Parameter(example = "2025-07-31T23:59:59+08:00") String asOf) {
        Optional<Instant> moment = moment(asOf);
        return commands.read(() -> new AccountsView(
                reports.accounts(moment).stream().map(AccountView::of).toList()));
    }

    /** Shows an account. */
    @GET
    @Path("/accounts/{id}")
    @Operation(operationId = "getLedgerAccount", summary = "One account with its balance, now or as of a moment")
    public AccountView account(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable @Parameter(example = "2025-07-31T23:59:59+08:00") String asOf) {
        Optional<Instant> moment = moment(asOf);
        return commands.read(() -> AccountView.of(found(id, moment)));
    }

    /** Lists the entries of an account. */
    @GET
    @Path("/accounts/{id}/entries")
    @Operation(operationId = "listLedgerEntries", summary = "Entries of an account, oldest first")
    public Page<EntryView> entries(@PathParam("id") String id, @BeanParam PageRequest page) {
        return commands.read(() -> Page.of(
                reports.entries(
                        found(id, Optional.empty()).account(),
                        page.cursor(1).map(cursor -> cursor.number(0)).orElse(0L),
                        page.fetchSize()),
                page,
                entry -> Cursor.of(entry.sequence()),
                EntryView::of));
    }

    /** Shows a transaction. */
    @GET
    @Path("/transactions/{id}")
    @Operation(operationId = "getLedgerTransaction", summary = "One transaction with all of its entries")
    public TransactionView transaction(@PathParam("id") UUID id) {
        return commands.read(() -> ledger.find(new TransactionId(id))
                .map(TransactionView::of)
                .orElseThrow(() -> new Refused(LedgerRefusal.LEDGER_TRANSACTION_NOT_FOUND)));
    }

    /** Adds up all accounts. */
    @GET
    @Path("/trial-balance")
    @Operation(operationId = "getTrialBalance", summary = "Sums of all accounts; debits equal credits at every reading")
    public TrialBalanceView trialBalance(
            @QueryParam("asOf") @Nullable @Parameter(example = "2025-07-31T23:59:59+08:00") String asOf) {
        Optional<Instant> moment = moment(asOf);
        return commands.read(() -> TrialBalanceView.of(reports.trialBalance(moment)));
    }

    private AccountState found(String id, Optional<Instant> asOf) {
        AccountId account;
        try {
            account = AccountId.parse(id);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(LedgerRefusal.LEDGER_ACCOUNT_NOT_FOUND);
        }
        return reports.account(account, asOf).orElseThrow(() -> new Refused(LedgerRefusal.LEDGER_ACCOUNT_NOT_FOUND));
    }

    private static Optional<Instant> moment(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException malformed) {
            throw new Refused(
                    LedgerRefusal.LEDGER_MOMENT_MALFORMED,
                    List.of(Fault.at("/asOf", LedgerRefusal.LEDGER_MOMENT_MALFORMED.name())));
        }
    }
}
