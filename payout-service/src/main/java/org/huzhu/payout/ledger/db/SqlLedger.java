package org.huzhu.payout.ledger.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.ledger.AccountId;
import org.huzhu.payout.ledger.AccountKind;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.ledger.Ledger;
import org.huzhu.payout.ledger.LedgerEntry;
import org.huzhu.payout.ledger.LedgerTransaction;
import org.huzhu.payout.ledger.Side;
import org.huzhu.payout.ledger.TransactionId;
import org.huzhu.payout.ledger.TransactionKind;

/** Writes the books. */
@Singleton
class SqlLedger implements Ledger {

    private final Transactions transactions;

    SqlLedger(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean open(FundId fund, Instant at) {
        int added = transactions
                .sql()
                .createUpdate("""
                        INSERT INTO fund (id, region, plan_kind, opened_at) VALUES (:id, :region, :kind, :at)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .bind("id", fund.toString())
                .bind("region", fund.region())
                .bind("kind", fund.planKind())
                .bind("at", at)
                .execute();
        if (added == 0) {
            return false;
        }
        for (AccountKind kind : AccountKind.values()) {
            transactions
                    .sql()
                    .createUpdate("""
                            INSERT INTO ledger_account (id, fund_id, kind, normal_side, may_go_negative, opened_at)
                            VALUES (:id, :fund, :kind, :side, :negative, :at)
                            """)
                    .bind("id", new AccountId(fund, kind).toString())
                    .bind("fund", fund.toString())
                    .bind("kind", kind)
                    .bind("side", kind.normalSide())
                    .bind("negative", kind.mayGoNegative())
                    .bind("at", at)
                    .execute();
        }
        return true;
    }

    @Override
    public boolean isOpen(FundId fund) {
        return transactions
                .sql()
                .createQuery("SELECT EXISTS (SELECT 1 FROM fund WHERE id = :id)")
                .bind("id", fund.toString())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void lock(FundId fund) {
        transactions
                .sql()
                .createQuery("SELECT pg_advisory_xact_lock(hashtextextended('fund:' || :fund, 0))::text")
                .bind("fund", fund.toString())
                .mapTo(String.class)
                .one();
    }

    @Override
    public Money balance(AccountId account) {
        return transactions
                .sql()
                .createQuery("SELECT balance FROM ledger_balance WHERE account_id = :account")
                .bind("account", account.toString())
                .mapTo(Money.class)
                .findOne()
                .orElse(Money.ZERO);
    }

    @Override
    public boolean isPosted(TransactionKind kind, String businessKey) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT EXISTS (SELECT 1 FROM ledger_transaction WHERE kind = :kind AND business_key = :key)
                        """)
                .bind("kind", kind)
                .bind("key", businessKey)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void post(LedgerTransaction transaction) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO ledger_transaction
                            (id, kind, business_key, fund_id, booked_on, recorded_at, actor, reverses)
                        VALUES (:id, :kind, :businessKey, :fundId, :bookedOn, :recordedAt, :actor, :reverses)
                        """)
                .bindMethods(transaction)
                .bind("fundId", transaction.fund().toString())
                .execute();
        List<LedgerEntry> inLockOrder = transaction.entries().stream()
                .sorted(Comparator.comparing(entry -> entry.account().kind()))
                .toList();
        for (LedgerEntry entry : inLockOrder) {
            transactions
                    .sql()
                    .createUpdate("""
                            INSERT INTO ledger_entry
                                (transaction_id, account_id, side, amount, balance_after, sequence, recorded_at)
                            VALUES (:transaction, :accountId, :side, :amount, 0, 0, :at)
                            """)
                    .bindMethods(entry)
                    .bind("transaction", transaction.id())
                    .bind("accountId", entry.account().toString())
                    .bind("at", transaction.recordedAt())
                    .execute();
        }
    }

    @Override
    public Optional<LedgerTransaction> find(TransactionId id) {
        List<LedgerEntry> entries = transactions
                .sql()
                .createQuery("SELECT account_id, side, amount FROM ledger_entry WHERE transaction_id = :id ORDER BY id")
                .bind("id", id)
                .mapTo(EntryRow.class)
                .map(EntryRow::entry)
                .list();
        return transactions
                .sql()
                .createQuery("SELECT * FROM ledger_transaction WHERE id = :id")
                .bind("id", id)
                .mapTo(TransactionRow.class)
                .map(row -> row.transaction(entries))
                .findOne();
    }

    /** A transaction as it is stored, without its entries. */
    record TransactionRow(
            TransactionId id,
            TransactionKind kind,
            String businessKey,
            String fundId,
            LocalDate bookedOn,
            Instant recordedAt,
            String actor,
            Optional<TransactionId> reverses) {

        LedgerTransaction transaction(List<LedgerEntry> entries) {
            return new LedgerTransaction(
                    id, kind, businessKey, FundId.parse(fundId), bookedOn, recordedAt, actor, reverses, entries);
        }
    }

    /** An entry as it is stored. */
    record EntryRow(String accountId, Side side, Money amount) {

        LedgerEntry entry() {
            return new LedgerEntry(AccountId.parse(accountId), side, amount);
        }
    }
}
