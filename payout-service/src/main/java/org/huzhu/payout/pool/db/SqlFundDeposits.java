package org.huzhu.payout.pool.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.pool.DepositId;
import org.huzhu.payout.pool.FundDeposit;
import org.huzhu.payout.pool.FundDeposits;

/** Keeps deposits. */
@Singleton
class SqlFundDeposits implements FundDeposits {

    private final Transactions transactions;

    SqlFundDeposits(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean mayUse(FundId fund) {
        return transactions
                .sql()
                .createQuery("SELECT payout_sees_region(:region)")
                .bind("region", fund.region())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public boolean add(FundDeposit deposit) {
        return transactions
                        .sql()
                        .createUpdate("""
                                INSERT INTO fund_deposit
                                    (id, fund_id, amount, reference, state, maker_person, recorded_at, version)
                                VALUES (:id, :fund, :amount, :reference, :state, :maker, :at, :version)
                                ON CONFLICT (fund_id, reference_key) DO NOTHING
                                """)
                        .bind("id", deposit.id())
                        .bind("fund", deposit.fund().toString())
                        .bind("amount", deposit.amount())
                        .bind("reference", deposit.reference())
                        .bind("state", deposit.state().name())
                        .bind("maker", deposit.maker())
                        .bind("at", deposit.recordedAt().atOffset(ZoneOffset.UTC))
                        .bind("version", deposit.version())
                        .execute()
                == 1;
    }

    @Override
    public Optional<FundDeposit> find(DepositId id) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM fund_deposit WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> deposit(row))
                .findOne();
    }

    @Override
    public boolean replace(FundDeposit deposit) {
        return transactions
                        .sql()
                        .createUpdate("""
                                UPDATE fund_deposit
                                   SET state = :state, approver_person = :approver, approved_at = :at, version = :version
                                 WHERE id = :id AND version = :version - 1
                                """)
                        .bind("id", deposit.id())
                        .bind("state", deposit.state().name())
                        .bind("approver", deposit.approver().orElse(null))
                        .bind(
                                "at",
                                deposit.approvedAt()
                                        .map(at -> at.atOffset(ZoneOffset.UTC))
                                        .orElse(null))
                        .bind("version", deposit.version())
                        .execute()
                == 1;
    }

    @Override
    public List<FundDeposit> page(Optional<DepositId> before, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT * FROM fund_deposit WHERE (:before::uuid IS NULL OR id < :before::uuid)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> deposit(row))
                .list();
    }

    private static FundDeposit deposit(ResultSet row) throws SQLException {
        return new FundDeposit(
                new DepositId(row.getObject("id", UUID.class)),
                FundId.parse(row.getString("fund_id")),
                Money.yuan(row.getString("amount")),
                row.getString("reference"),
                FundDeposit.State.valueOf(row.getString("state")),
                row.getString("maker_person"),
                Optional.ofNullable(row.getString("approver_person")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("approved_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getLong("version"));
    }
}
