package org.huzhu.payout.reconciliation;

import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;

/** The items that people have to close. */
public interface ReconciliationItems {

    /** Finds an item. */
    Optional<ReconciliationItem> find(ItemId id);

    /** Finds an item and keeps others from changing it until the transaction ends. */
    Optional<ReconciliationItem> lock(ItemId id);

    /**
     * Returns an item and keeps others from changing it until the transaction ends.
     *
     * @param seen the version that the caller looked at, compared once nobody else can change the item
     * @throws Refused with RECONCILIATION_ITEM_NOT_FOUND or PRECONDITION_FAILED
     */
    default ReconciliationItem locked(ItemId id, ExpectedVersion seen) {
        ReconciliationItem item =
                lock(id).orElseThrow(() -> new Refused(ReconciliationRefusal.RECONCILIATION_ITEM_NOT_FOUND));
        seen.require(item.version());
        return item;
    }

    /**
     * Stores a new or changed item and lets all who follow items know; the only way out of a command. A new one is not
     * stored, and nobody is told, when one of the same kind and business key exists.
     *
     * @throws Refused with RECONCILIATION_ITEM_CHANGED when it has another version by now
     */
    void save(Changed<ReconciliationItem, ItemEvent> changed);

    /** Returns up to {@code limit} items with an id below {@code before}, newest first. */
    List<ReconciliationItem> page(Optional<ReconciliationItem.State> state, Optional<ItemId> before, int limit);
}
