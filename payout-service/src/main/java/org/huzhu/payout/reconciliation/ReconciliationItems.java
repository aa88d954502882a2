package org.huzhu.payout.reconciliation;

import java.util.List;
import java.util.Optional;

/** The items that people have to close. */
public interface ReconciliationItems {

    /** Opens an item unless one of the same kind and business key exists. */
    boolean open(ReconciliationItem item);

    /** Finds an item. */
    Optional<ReconciliationItem> find(ItemId id);

    /** Writes a changed item over its former version; false when somebody else was faster. */
    boolean replace(ReconciliationItem item);

    /** Returns up to {@code limit} items with an id below {@code before}, newest first. */
    List<ReconciliationItem> page(Optional<ReconciliationItem.State> state, Optional<ItemId> before, int limit);
}
