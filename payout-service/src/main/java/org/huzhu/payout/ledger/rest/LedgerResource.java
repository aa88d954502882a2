package org.huzhu.payout.ledger.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.payout.ledger.AccountId;
import org.huzhu.payout.ledger.AccountKind;
import org.huzhu.payout.ledger.Ledger;
import org.huzhu.payout.ledger.LedgerRefusal;
import org.huzhu.payout.ledger.LedgerReports;
import org.huzhu.payout.ledger.LedgerReports.AccountState;
import org.huzhu.payout.ledger.LedgerReports.PostedEntry;
import org.huzhu.payout.ledger.LedgerTransaction;
import org.huzhu.payout.ledger.Side;
import org.huzhu.payout.ledger.TransactionId;
import org.huzhu.payout.ledger.TransactionKind;
import org.huzhu.payout.ledger.TrialBalance;
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

    /** An account. */
    @Schema(name = "LedgerAccount")
    public record AccountView(
            @Schema(examples = "420000-HOSPITAL-PAYABLE") String id,
            @Schema(examples = "420000-HOSPITAL") String fundId,
            AccountKind kind,
            Side normalSide,
            boolean mayGoNegative,

            @Schema(description = "Positive on the normal side", examples = "1312.10")
            Money balance,

            long entries) {

        static AccountView of(AccountState state) {
            AccountKind kind = state.account().kind();
            return new AccountView(
                    state.account().toString(),
                    state.account().fund().toString(),
                    kind,
                    kind.normalSide(),
                    kind.mayGoNegative(),
                    state.balance(),
                    state.entries());
        }
    }

    /** An entry. */
    @Schema(name = "LedgerEntry")
    public record EntryView(
            long sequence,
            UUID transactionId,
            TransactionKind kind,

            @Schema(description = "Of the fact that is booked")
            String businessKey,

            Side side,
            @Schema(examples = "1312.10") Money amount,
            @Schema(examples = "1312.10") Money balanceAfter,
            LocalDate bookedOn,
            Instant recordedAt) {

        static EntryView of(PostedEntry entry) {
            return new EntryView(
                    entry.sequence(),
                    entry.transactionId().value(),
                    entry.kind(),
                    entry.businessKey(),
                    entry.side(),
                    entry.amount(),
                    entry.balanceAfter(),
                    entry.bookedOn(),
                    entry.recordedAt());
        }
    }

    /** A transaction. */
    @Schema(name = "LedgerTransaction")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TransactionView(
            UUID id,
            TransactionKind kind,

            @Schema(description = "Of the fact that is booked")
            String businessKey,

            @Schema(examples = "420000-HOSPITAL") String fundId,
            LocalDate bookedOn,
            Instant recordedAt,

            @Schema(description = "The transaction it takes back") @Nullable
            UUID reverses,

            List<SideView> entries) {

        static TransactionView of(LedgerTransaction transaction) {
            return new TransactionView(
                    transaction.id().value(),
                    transaction.kind(),
                    transaction.businessKey(),
                    transaction.fund().toString(),
                    transaction.bookedOn(),
                    transaction.recordedAt(),
                    transaction.reverses().map(TransactionId::value).orElse(null),
                    transaction.entries().stream()
                            .map(entry -> new SideView(entry.account().toString(), entry.side(), entry.amount()))
                            .toList());
        }
    }

    /** One side of a transaction. */
    @Schema(name = "LedgerTransactionEntry")
    public record SideView(
            @Schema(examples = "420000-HOSPITAL-PAYABLE") String accountId,
            Side side,
            @Schema(examples = "1312.10") Money amount) {}

    /** The accounts of the caller's regions. */
    @Schema(name = "LedgerAccounts")
    public record AccountsView(List<AccountView> items) {}

    /** One line of the trial balance. */
    @Schema(name = "TrialBalanceLine")
    public record TrialBalanceLineView(
            @Schema(examples = "420000-HOSPITAL-PAYABLE") String accountId,
            Money debits,
            Money credits,
            Money balance) {}

    /** The trial balance. */
    @Schema(name = "TrialBalance")
    public record TrialBalanceView(
            List<TrialBalanceLineView> lines,
            Money debits,
            Money credits,

            @Schema(description = "0.00 when the books are right", examples = "0.00")
            Money difference,

            boolean balanced) {

        static TrialBalanceView of(TrialBalance balance) {
            return new TrialBalanceView(
                    balance.lines().stream()
                            .map(line -> new TrialBalanceLineView(
                                    line.account().toString(), line.debits(), line.credits(), line.balance()))
                            .toList(),
                    balance.debits(),
                    balance.credits(),
                    balance.difference(),
                    balance.difference().isZero());
        }
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
