package org.huzhu.payout.bank.db;

import jakarta.inject.Singleton;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.bank.KnownToBank;
import org.huzhu.payout.id.BatchId;

/** Looks for a word of the bank on the attempts themselves and in items that once named an attempt we did not know. */
@Singleton
class SqlKnownToBank implements KnownToBank {

    private final Transactions transactions;

    SqlKnownToBank(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean anyOf(BatchId batch) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM payment_attempt a
                             WHERE a.batch_id = :batch AND a.state <> 'CANCELLED'
                               AND (a.state <> 'SENT' OR a.bank_status IS NOT NULL OR a.debit_reference IS NOT NULL
                                    OR a.credit_reference IS NOT NULL
                                    OR EXISTS (
                                        SELECT 1 FROM reconciliation_item i
                                         WHERE i.about_obligation = a.obligation_id
                                           AND i.reference = a.end_to_end_id)))
                        """)
                .bind("batch", batch)
                .mapTo(Boolean.class)
                .one();
    }
}
