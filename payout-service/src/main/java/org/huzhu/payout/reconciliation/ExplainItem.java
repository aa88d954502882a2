package org.huzhu.payout.reconciliation;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.huzhu.kernel.refusal.Refused;

/** Closes an item, or adds to it, because the bank itself said something about it; nothing is booked by that. */
@Singleton
public final class ExplainItem {

    private final ReconciliationItems items;
    private final Clock clock;

    ExplainItem(ReconciliationItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /**
     * Closes it in the bank's name; one that a person closed meanwhile stays as it is.
     *
     * @throws Refused with RECONCILIATION_ITEM_NOT_FOUND or RECONCILIATION_ITEM_CHANGED
     */
    public void explained(ItemId id, String words) {
        items.save(found(id).explained(words, clock.instant()));
    }

    /**
     * Adds what the bank said to one that stays open, once however often it says so.
     *
     * @throws Refused with RECONCILIATION_ITEM_NOT_FOUND or RECONCILIATION_ITEM_CHANGED
     */
    public void contradicted(ItemId id, String words) {
        items.save(found(id).contradicted(words));
    }

    private ReconciliationItem found(ItemId id) {
        return items.find(id).orElseThrow(() -> new Refused(ReconciliationRefusal.RECONCILIATION_ITEM_NOT_FOUND));
    }
}
