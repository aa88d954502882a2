package org.huzhu.payout.obligation.db;

import jakarta.inject.Singleton;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.obligation.DeterminedLines;

/** Keeps what determinations allow, as counters under a constraint. */
@Singleton
class SqlDeterminedLines implements DeterminedLines {

    private final Transactions transactions;

    SqlDeterminedLines(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean firstSight(ClaimId claim, int determinationVersion) {
        return transactions
                        .sql()
                        .createUpdate("""
                                INSERT INTO determination_seen (claim_id, version) VALUES (:claim, :version)
                                ON CONFLICT (claim_id) DO UPDATE SET version = excluded.version
                                    WHERE determination_seen.version < excluded.version
                                """)
                        .bind("claim", claim)
                        .bind("version", determinationVersion)
                        .execute()
                == 1;
    }

    @Override
    public boolean take(CareEventId careEvent, String planCode, String benefitCode, Money determined, Money amount) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO determined_line (care_event_id, plan_code, benefit_code, ceiling)
                        VALUES (:event, :plan, :benefit, :determined)
                        ON CONFLICT (care_event_id, plan_code, benefit_code) DO UPDATE
                            SET ceiling = greatest(determined_line.ceiling, excluded.ceiling)
                        """)
                .bind("event", careEvent)
                .bind("plan", planCode)
                .bind("benefit", benefitCode)
                .bind("determined", determined)
                .execute();
        return transactions
                        .sql()
                        .createUpdate("""
                                UPDATE determined_line SET taken = taken + :amount
                                 WHERE care_event_id = :event AND plan_code = :plan AND benefit_code = :benefit
                                   AND taken + :amount <= ceiling
                                """)
                        .bind("event", careEvent)
                        .bind("plan", planCode)
                        .bind("benefit", benefitCode)
                        .bind("amount", amount)
                        .execute()
                == 1;
    }
}
