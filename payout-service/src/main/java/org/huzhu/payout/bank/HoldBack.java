package org.huzhu.payout.bank;

import jakarta.inject.Singleton;
import java.util.List;
import org.huzhu.payout.batch.BatchContents;
import org.huzhu.payout.batch.RequireExplained;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.reconciliation.Concerns.Concern;
import org.huzhu.payout.reconciliation.ItemId;

/**
 * Decides, just before a released batch is handed over, whether it may be. After a restore the bank may have what our books
 * say was never sent.
 */
@Singleton
public final class HoldBack {

    private final BatchContents contents;
    private final RequireExplained explained;
    private final KnownToBank known;

    HoldBack(BatchContents contents, RequireExplained explained, KnownToBank known) {
        this.contents = contents;
        this.explained = explained;
        this.known = known;
    }

    /** What becomes of a released batch. */
    public sealed interface Verdict {

        /** It goes out. */
        record HandOver() implements Verdict {}

        /**
         * It waits until a person has closed an item that concerns it.
         *
         * @param item the first of them
         */
        record Wait(ItemId item) implements Verdict {}

        /** The bank spoke of payments in it that were never sent from here: it is asked about each, and nothing is sent. */
        record Ask() implements Verdict {}
    }

    /** Decides about a batch. */
    public Verdict of(BatchId batch) {
        List<Concern> found = explained.of(contents.of(batch).owed());
        if (!found.isEmpty()) {
            return new Verdict.Wait(found.getFirst().itemId());
        }
        return known.anyOf(batch) ? new Verdict.Ask() : new Verdict.HandOver();
    }
}
