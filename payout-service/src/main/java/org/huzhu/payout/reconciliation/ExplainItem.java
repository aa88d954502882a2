package org.huzhu.payout.reconciliation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.refusal.Refused;

/** Closes an item, or adds to it, because the bank itself said something about it; nothing is booked by that. */
@Singleton
public final class ExplainItem {

    /** Who closes an item that no person closed. */
    public static final String BANK = "bank";

    private final ReconciliationItems items;
    private final AuditTrail trail;
    private final Clock clock;

    ExplainItem(ReconciliationItems items, AuditTrail trail, Clock clock) {
        this.items = items;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Closes it in the bank's name; one that a person closed meanwhile stays as it is.
     *
     * @throws Refused with RECONCILIATION_ITEM_CHANGED
     */
    public void explained(ItemId id, String words) {
        change(id, "RECONCILIATION_ITEM_CLOSED", words, item -> item.closed(BANK, words, clock.instant()));
    }

    /**
     * Adds what the bank said to one that stays open, once however often it says so.
     *
     * @throws Refused with RECONCILIATION_ITEM_CHANGED
     */
    public void contradicted(ItemId id, String words) {
        change(
                id,
                "RECONCILIATION_ITEM_CONTRADICTED",
                words,
                item -> item.note().endsWith(words) ? item : item.remarked(words));
    }

    private void change(ItemId id, String action, String why, UnaryOperator<ReconciliationItem> change) {
        ReconciliationItem before =
                items.find(id).orElseThrow(() -> new Refused(ReconciliationRefusal.RECONCILIATION_ITEM_NOT_FOUND));
        ReconciliationItem after = before.state() == ReconciliationItem.State.OPEN ? change.apply(before) : before;
        if (after.version() == before.version()) {
            return;
        }
        if (!items.replace(after)) {
            throw new Refused(ReconciliationRefusal.RECONCILIATION_ITEM_CHANGED);
        }
        trail.changed(action, new Subject("reconciliation-item", id.toString()), why, before, after);
    }
}
