package org.huzhu.payout.pool.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.pool.DepositId;
import org.huzhu.payout.pool.FundDeposit;
import org.huzhu.payout.pool.FundDeposits;

/** The table {@code fund_deposit}. */
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
                                VALUES (:id, :fundId, :amount, :reference, :state, :maker, :recordedAt, :version)
                                ON CONFLICT (fund_id, reference_key) DO NOTHING
                                """)
                        .bindMethods(deposit)
                        .bind("fundId", deposit.fund().toString())
                        .execute()
                == 1;
    }

    @Override
    public Optional<FundDeposit> find(DepositId id) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM fund_deposit WHERE id = :id")
                .bind("id", id)
                .mapTo(DepositRow.class)
                .map(DepositRow::deposit)
                .findOne();
    }

    @Override
    public boolean replace(FundDeposit deposit) {
        return transactions.sql().createUpdate("""
                                UPDATE fund_deposit
                                   SET state = :state, approver_person = :approver, approved_at = :approvedAt,
                                       version = :version
                                 WHERE id = :id AND version = :version - 1
                                """).bindMethods(deposit).execute() == 1;
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
                .mapTo(DepositRow.class)
                .map(DepositRow::deposit)
                .list();
    }

    /** A deposit as it is stored. */
    record DepositRow(
            DepositId id,
            String fundId,
            Money amount,
            String reference,
            FundDeposit.State state,
            String makerPerson,
            Optional<String> approverPerson,
            Instant recordedAt,
            Optional<Instant> approvedAt,
            long version) {

        FundDeposit deposit() {
            return new FundDeposit(
                    id,
                    FundId.parse(fundId),
                    amount,
                    reference,
                    state,
                    makerPerson,
                    approverPerson,
                    recordedAt,
                    approvedAt,
                    version);
        }
    }
}
