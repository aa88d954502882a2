package org.huzhu.payout.reconciliation.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.ItemId;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.huzhu.payout.reconciliation.ReconciliationItems;

/** Keeps reconciliation items. */
@Singleton
class SqlReconciliationItems implements ReconciliationItems {

    private final Transactions transactions;

    SqlReconciliationItems(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean open(ReconciliationItem item) {
        return transactions.sql().createUpdate("""
                                INSERT INTO reconciliation_item (id, kind, business_key, amount, reference,
                                    obligation_id, about_obligation, account_index, note, state, opened_at, version)
                                VALUES (:id, :kind, :businessKey, :amount, :reference, :obligationId,
                                    :about.obligation, :about.accountIndex, :note, :state, :openedAt, :version)
                                ON CONFLICT (kind, business_key) DO NOTHING
                                """).bindMethods(item).execute() == 1;
    }

    @Override
    public Optional<ReconciliationItem> find(ItemId id) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM reconciliation_item WHERE id = :id")
                .bind("id", id)
                .mapTo(ItemRow.class)
                .map(ItemRow::item)
                .findOne();
    }

    @Override
    public boolean replace(ReconciliationItem item) {
        return transactions.sql().createUpdate("""
                                UPDATE reconciliation_item
                                   SET state = :state, closed_by = :closedBy, closed_at = :closedAt, resolution = :resolution,
                                       note = :note, version = :version
                                 WHERE id = :id AND version = :version - 1
                                """).bindMethods(item).execute() == 1;
    }

    @Override
    public List<ReconciliationItem> page(Optional<ReconciliationItem.State> state, Optional<ItemId> before, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT * FROM reconciliation_item
                         WHERE (:state::text IS NULL OR state = :state::text)
                           AND (:before::uuid IS NULL OR id < :before::uuid)
                         ORDER BY id DESC LIMIT :limit
                        """)
                .bind("state", state)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(ItemRow.class)
                .map(ItemRow::item)
                .list();
    }

    /** An item as it is stored. */
    record ItemRow(
            ItemId id,
            ItemKind kind,
            String businessKey,
            Money amount,
            Optional<String> reference,
            Optional<ObligationId> obligationId,
            Optional<ObligationId> aboutObligation,
            Optional<String> accountIndex,
            String note,
            ReconciliationItem.State state,
            Instant openedAt,
            Optional<String> closedBy,
            Optional<Instant> closedAt,
            Optional<String> resolution,
            long version) {

        ReconciliationItem item() {
            return new ReconciliationItem(
                    id,
                    kind,
                    businessKey,
                    amount,
                    reference,
                    obligationId,
                    new About(aboutObligation, accountIndex),
                    note,
                    state,
                    openedAt,
                    closedBy,
                    closedAt,
                    resolution,
                    version);
        }
    }
}
