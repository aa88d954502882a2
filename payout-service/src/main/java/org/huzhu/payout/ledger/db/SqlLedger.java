package org.huzhu.payout.ledger.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        OffsetDateTime opened = at.atOffset(ZoneOffset.UTC);
        int added = transactions
                .sql()
                .createUpdate("""
                        INSERT INTO fund (id, region, plan_kind, opened_at) VALUES (:id, :region, :kind, :at)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .bind("id", fund.toString())
                .bind("region", fund.region())
                .bind("kind", fund.planKind())
                .bind("at", opened)
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
                    .bind("kind", kind.name())
                    .bind("side", kind.normalSide().name())
                    .bind("negative", kind.mayGoNegative())
                    .bind("at", opened)
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
                .bind("kind", kind.name())
                .bind("key", businessKey)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void post(LedgerTransaction transaction) {
        OffsetDateTime recorded = transaction.recordedAt().atOffset(ZoneOffset.UTC);
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO ledger_transaction
                            (id, kind, business_key, fund_id, booked_on, recorded_at, actor, reverses)
                        VALUES (:id, :kind, :key, :fund, :on, :at, :actor, :reverses)
                        """)
                .bind("id", transaction.id())
                .bind("kind", transaction.kind().name())
                .bind("key", transaction.businessKey())
                .bind("fund", transaction.fund().toString())
                .bind("on", transaction.bookedOn())
                .bind("at", recorded)
                .bind("actor", transaction.actor())
                .bind("reverses", transaction.reverses())
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
                            VALUES (:transaction, :account, :side, :amount, 0, 0, :at)
                            """)
                    .bind("transaction", transaction.id())
                    .bind("account", entry.account().toString())
                    .bind("side", entry.side().name())
                    .bind("amount", entry.amount())
                    .bind("at", recorded)
                    .execute();
        }
    }

    @Override
    public Optional<LedgerTransaction> find(TransactionId id) {
        List<LedgerEntry> entries = transactions
                .sql()
                .createQuery("SELECT account_id, side, amount FROM ledger_entry WHERE transaction_id = :id ORDER BY id")
                .bind("id", id)
                .map((row, context) -> new LedgerEntry(
                        AccountId.parse(row.getString("account_id")),
                        Side.valueOf(row.getString("side")),
                        Money.yuan(row.getString("amount"))))
                .list();
        return transactions
                .sql()
                .createQuery("SELECT * FROM ledger_transaction WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new LedgerTransaction(
                        id,
                        TransactionKind.valueOf(row.getString("kind")),
                        row.getString("business_key"),
                        FundId.parse(row.getString("fund_id")),
                        row.getObject("booked_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        Optional.ofNullable(row.getObject("reverses", UUID.class))
                                .map(TransactionId::new),
                        entries))
                .findOne();
    }
}
