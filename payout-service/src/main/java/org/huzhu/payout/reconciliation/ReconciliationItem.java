package org.huzhu.payout.reconciliation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

    /** Opens an item. */
    public static ReconciliationItem opened(
            ItemId id,
            ItemKind kind,
            String businessKey,
            Money amount,
            Optional<String> reference,
            Optional<ObligationId> obligationId,
            About about,
            String note,
            Instant at) {
        return new ReconciliationItem(
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
    }

    /** Adds what was seen since, to an item that stays open. */
    public ReconciliationItem remarked(String words) {
        return new ReconciliationItem(
                id,
                kind,
                businessKey,
                amount,
                reference,
                obligationId,
                about,
                note + "; " + words,
                state,
                openedAt,
                closedBy,
                closedAt,
                resolution,
                version + 1);
    }

    /**
     * Closes the item.
     *
     * @throws Refused with RECONCILIATION_ITEM_CLOSED
     */
    public ReconciliationItem closed(String person, String words, Instant at) {
        if (state != State.OPEN) {
            throw new Refused(ReconciliationRefusal.RECONCILIATION_ITEM_CLOSED, Map.of("id", id.toString()));
        }
        return new ReconciliationItem(
                id,
                kind,
                businessKey,
                amount,
                reference,
                obligationId,
                about,
                note,
                State.CLOSED,
                openedAt,
                Optional.of(person),
                Optional.of(at),
                Optional.of(words),
                version + 1);
    }
}
