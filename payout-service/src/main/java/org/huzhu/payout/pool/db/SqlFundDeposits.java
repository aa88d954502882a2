package org.huzhu.payout.pool.db;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.pool.DepositEvent;
import org.huzhu.payout.pool.DepositId;
import org.huzhu.payout.pool.FundDeposit;
import org.huzhu.payout.pool.FundDeposits;
import org.huzhu.payout.pool.PoolRefusal;

/** The table {@code fund_deposit}. */
@Singleton
class SqlFundDeposits implements FundDeposits {

    private final Transactions transactions;
    private final List<Follower<FundDeposit, DepositEvent>> followers;

    SqlFundDeposits(Transactions transactions, @All List<Follower<FundDeposit, DepositEvent>> followers) {
        this.transactions = transactions;
        this.followers = followers;
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
    public FundDeposit save(Changed<FundDeposit, DepositEvent> changed) {
        FundDeposit after = changed.after();
        if (changed.before().isEmpty()) {
            insert(after);
        } else {
            update(after, changed.before().get().version());
        }
        followers.forEach(follower -> follower.follow(changed));
        return after;
    }

    private void insert(FundDeposit deposit) {
        int added = transactions
                .sql()
                .createUpdate("""
                                INSERT INTO fund_deposit
                                    (id, fund_id, amount, reference, state, maker_person, recorded_at, version)
                                VALUES (:id, :fundId, :amount, :reference, :state, :maker, :recordedAt, :version)
                                ON CONFLICT (fund_id, reference_key) DO NOTHING
                                """)
                .bindMethods(deposit)
                .bind("fundId", deposit.fund().toString())
                .execute();
        if (added == 0) {
            throw new Refused(
                    PoolRefusal.DEPOSIT_REFERENCE_TAKEN,
                    Map.of("fund", deposit.fund().toString(), "reference", deposit.reference()));
        }
    }

    @Override
    public Optional<FundDeposit> find(DepositId id) {
        return one("SELECT * FROM fund_deposit WHERE id = :id", id);
    }

    @Override
    public Optional<FundDeposit> lock(DepositId id) {
        return one("SELECT * FROM fund_deposit WHERE id = :id FOR UPDATE", id);
    }

    private Optional<FundDeposit> one(String select, DepositId id) {
        return transactions
                .sql()
                .createQuery(select)
                .bind("id", id)
                .mapTo(DepositRow.class)
                .map(DepositRow::deposit)
                .findOne();
    }

    private void update(FundDeposit deposit, long former) {
        int changed = transactions
                .sql()
                .createUpdate("""
                                UPDATE fund_deposit
                                   SET state = :state, approver_person = :approver, approved_at = :approvedAt,
                                       version = :version
                                 WHERE id = :id AND version = :former
                                """)
                .bindMethods(deposit)
                .bind("former", former)
                .execute();
        if (changed == 0) {
            throw new Refused(PoolRefusal.DEPOSIT_CHANGED);
        }
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
