package org.huzhu.payout.reconciliation.db;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.reconciliation.Concerns;

/** Finds what concerns a payment in one statement; the function looks beyond what the caller sees. */
@Singleton
class SqlConcerns implements Concerns {

    private final Transactions transactions;

    SqlConcerns(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Concern> of(List<Subject> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return transactions
                .sql()
                .createQuery("""
                        SELECT obligation, item AS item_id, kind FROM payout_concerns(:obligations, :accounts)
                        ORDER BY obligation, item
                        """)
                .bindArray(
                        "obligations",
                        UUID.class,
                        subjects.stream()
                                .map(subject -> subject.obligation().value())
                                .toArray())
                .bindArray(
                        "accounts",
                        String.class,
                        subjects.stream()
                                .map(subject -> subject.accountIndex().orElse(null))
                                .toArray())
                .mapTo(Concern.class)
                .list();
    }
}
