package org.huzhu.kit.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.huzhu.kit.tx.Transactions;

/** Which events a consumer has taken in. */
@Singleton
class InboxTable {

    private final Transactions transactions;

    @Inject
    InboxTable(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Remembers the events in the running transaction; returns the ids that were new. */
    Set<String> firstSight(String consumer, List<Incoming> events) {
        String[] ids = events.stream().map(incoming -> incoming.event().id()).toArray(String[]::new);
        return transactions
                .sql()
                .createQuery("""
                        INSERT INTO inbox (consumer, event_id)
                        SELECT DISTINCT :consumer, id FROM unnest(:ids) AS id ORDER BY id
                        ON CONFLICT DO NOTHING RETURNING event_id
                        """)
                .bind("consumer", consumer)
                .bindArray("ids", String.class, (Object[]) ids)
                .mapTo(String.class)
                .set();
    }
}
