package org.huzhu.payout.reconciliation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;

/**
 * Something that does not fit and that a person must close.
 *
 * @param id the item
 * @param kind what does not fit
 * @param businessKey of the fact, so that the same one makes one item
 * @param amount signed as the bank sees it: negative when money left
 * @param reference the EndToEndId or other name at the bank, when there is one
 * @param obligationId the obligation it touches, when there is one
 * @param about whom else it concerns
 * @param note what was seen, without personal data
 * @param state open or closed
 * @param openedAt when it was found
 * @param closedBy person key of who closed it
 * @param closedAt when it was closed
 * @param resolution in the words of who closed it
 * @param version grows with each change
 */
public record ReconciliationItem(
        ItemId id,
        ItemKind kind,
        String businessKey,
        Money amount,
        Optional<String> reference,
        Optional<ObligationId> obligationId,
        About about,
        String note,
        State state,
        Instant openedAt,
        Optional<String> closedBy,
        Optional<Instant> closedAt,
        Optional<String> resolution,
        long version) {

    /** Whether somebody still has to look at it. */
    public enum State {
        /** Nobody has explained it. */
        OPEN,
        /** Explained. */
        CLOSED
    }

    /** Who closes an item that no person closed. */
    public static final String BANK = "bank";

    /** Opens an item. */
    public static Changed<ReconciliationItem, ItemEvent> opened(
            ItemId id,
            ItemKind kind,
            String businessKey,
            Money amount,
            Optional<String> reference,
            Optional<ObligationId> obligationId,
            About about,
            String note,
            Instant at) {
        ReconciliationItem item = new ReconciliationItem(
                id,
                kind,
                businessKey,
                amount,
                reference,
                obligationId,
                about,
                note,
                State.OPEN,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        return Changed.created(item, new ItemEvent.Opened(kind));
    }

    /** Adds what the bank said against it, once however often it says so; one that is closed stays as it is. */
    public Changed<ReconciliationItem, ItemEvent> contradicted(String words) {
        if (state == State.CLOSED || note.endsWith(words)) {
            return Changed.nothing(this);
        }
        return Changed.of(
                this,
                next(note + "; " + words, state, closedBy, closedAt, resolution),
                new ItemEvent.Contradicted(words));
    }

    /** Closes it by the bank's word; one that is closed stays as it is. */
    public Changed<ReconciliationItem, ItemEvent> explained(String words, Instant at) {
        return state == State.CLOSED
                ? Changed.nothing(this)
                : Changed.of(this, closedBy(BANK, words, at), new ItemEvent.Explained(words));
    }

    /**
     * Closes it.
     *
     * @throws Refused with RECONCILIATION_ITEM_CLOSED
     */
    public Changed<ReconciliationItem, ItemEvent> closed(String person, String words, Instant at) {
        if (state == State.CLOSED) {
            throw new Refused(ReconciliationRefusal.RECONCILIATION_ITEM_CLOSED, Map.of("id", id.toString()));
        }
        return Changed.of(this, closedBy(person, words, at), new ItemEvent.Closed(kind));
    }

    private ReconciliationItem closedBy(String who, String words, Instant at) {
        return next(note, State.CLOSED, Optional.of(who), Optional.of(at), Optional.of(words));
    }

    private ReconciliationItem next(
            String seen, State where, Optional<String> by, Optional<Instant> at, Optional<String> words) {
        return new ReconciliationItem(
                id,
                kind,
                businessKey,
                amount,
                reference,
                obligationId,
                about,
                seen,
                where,
                openedAt,
                by,
                at,
                words,
                version + 1);
    }
}
