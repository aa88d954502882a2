package org.huzhu.payout.obligation.db;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.obligation.BankTransactions;
import org.huzhu.payout.obligation.EndToEndId;

/** Keeps which movement a payment is bound to; unique keys on both sides make it count once. */
@Singleton
class SqlBankTransactions implements BankTransactions {

    private final Transactions transactions;

    SqlBankTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<String> of(EndToEndId id) {
        return transactions
                .sql()
                .createQuery("SELECT reference FROM bank_transaction WHERE end_to_end_id = :id")
                .bind("id", id.toString())
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public boolean bind(EndToEndId id, String reference) {
        return transactions
                        .sql()
                        .createUpdate("""
                                INSERT INTO bank_transaction (end_to_end_id, reference)
                                SELECT :id, :reference WHERE NOT EXISTS (
                                    SELECT 1 FROM statement_line s
                                     WHERE s.reference = :reference AND s.end_to_end_id IS DISTINCT FROM :id)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("id", id.toString())
                        .bind("reference", reference)
                        .execute()
                == 1;
    }
}
