package org.huzhu.payout.reconciliation.db;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.ItemEvent;
import org.huzhu.payout.reconciliation.ItemId;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.huzhu.payout.reconciliation.ReconciliationItems;
import org.huzhu.payout.reconciliation.ReconciliationRefusal;

/** Keeps reconciliation items. */
@Singleton
class SqlReconciliationItems implements ReconciliationItems {

    private final Transactions transactions;
    private final List<Follower<ReconciliationItem, ItemEvent>> followers;

    SqlReconciliationItems(Transactions transactions, @All List<Follower<ReconciliationItem, ItemEvent>> followers) {
        this.transactions = transactions;
        this.followers = followers;
    }

    @Override
    public void save(Changed<ReconciliationItem, ItemEvent> changed) {
        boolean stored = changed.before().isEmpty()
                ? insert(changed.after())
                : update(changed.before().get(), changed.after());
        if (stored) {
            followers.forEach(follower -> follower.follow(changed));
        }
    }

    private boolean insert(ReconciliationItem item) {
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
        return one("SELECT * FROM reconciliation_item WHERE id = :id", id);
    }

    @Override
    public Optional<ReconciliationItem> lock(ItemId id) {
        return one("SELECT * FROM reconciliation_item WHERE id = :id FOR UPDATE", id);
    }

    private Optional<ReconciliationItem> one(String select, ItemId id) {
        return transactions
                .sql()
                .createQuery(select)
                .bind("id", id)
                .mapTo(ItemRow.class)
                .map(ItemRow::item)
                .findOne();
    }

    private boolean update(ReconciliationItem before, ReconciliationItem item) {
        if (item.equals(before)) {
            return true;
        }
        int changed = transactions
                .sql()
                .createUpdate("""
                                UPDATE reconciliation_item
                                   SET state = :state, closed_by = :closedBy, closed_at = :closedAt, resolution = :resolution,
                                       note = :note, version = :version
                                 WHERE id = :id AND version = :former
                                """)
                .bindMethods(item)
                .bind("former", before.version())
                .execute();
        if (changed == 0) {
            throw new Refused(ReconciliationRefusal.RECONCILIATION_ITEM_CHANGED);
        }
        return true;
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
