package org.huzhu.payout.reconciliation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.ObligationId;

/** Opens an item for something that does not fit, once per fact. */
@Singleton
public final class OpenItem {

    private final ReconciliationItems items;
    private final IdSource ids;
    private final Clock clock;

    OpenItem(ReconciliationItems items, IdSource ids, Clock clock) {
        this.items = items;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens it unless the same fact has one. */
    public void open(
            ItemKind kind,
            String businessKey,
            Money amount,
            Optional<String> reference,
            Optional<ObligationId> obligationId,
            String note) {
        items.save(ReconciliationItem.opened(
                new ItemId(ids.next()),
                kind,
                businessKey,
                amount,
                reference,
                obligationId,
                About.NOBODY,
                note,
                clock.instant()));
    }

    /** Opens it, saying whom it concerns although we know no such payment, unless the same fact has one. */
    public void openAbout(
            ItemKind kind, String businessKey, Money amount, Optional<String> reference, About about, String note) {
        items.save(ReconciliationItem.opened(
                new ItemId(ids.next()),
                kind,
                businessKey,
                amount,
                reference,
                Optional.empty(),
                about,
                note,
                clock.instant()));
    }

    /** Opens one that is a fact of its own, and returns its id. */
    public ItemId openOwn(
            ItemKind kind, Money amount, Optional<String> reference, Optional<ObligationId> obligationId, String note) {
        ItemId id = new ItemId(ids.next());
        items.save(ReconciliationItem.opened(
                id, kind, id.toString(), amount, reference, obligationId, About.NOBODY, note, clock.instant()));
        return id;
    }
}
