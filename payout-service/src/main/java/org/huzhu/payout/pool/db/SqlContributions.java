package org.huzhu.payout.pool.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.pool.Contribution;
import org.huzhu.payout.pool.Contributions;

/** Keeps which contributions were credited. */
@Singleton
class SqlContributions implements Contributions {

    private final Transactions transactions;

    SqlContributions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean keep(Contribution contribution, Instant at) {
        return transactions
                        .sql()
                        .createUpdate("""
                                INSERT INTO contribution_credit (contribution_id, enrollment_id, unit_id, fund_id,
                                    plan_code, payer_kind, amount, received_on, credited_at)
                                VALUES (:id, :enrollmentId, :unitId, :fundId, :planCode, :payerKind, :amount,
                                    :receivedOn, :at)
                                ON CONFLICT (contribution_id) DO NOTHING
                                """)
                        .bindMethods(contribution)
                        .bind("fundId", contribution.fund().toString())
                        .bind("at", at)
                        .execute()
                == 1;
    }
}
