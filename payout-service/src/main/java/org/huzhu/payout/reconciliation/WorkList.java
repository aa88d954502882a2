package org.huzhu.payout.reconciliation;

import java.time.Duration;

/** How much waits for people or for the bank, over all funds. */
@FunctionalInterface
public interface WorkList {

    /**
     * What waits at one moment.
     *
     * @param unfunded obligations without money
     * @param open obligations with money in no batch
     * @param returned obligations whose payee a person must look at
     * @param undecided payments that the bank has not decided
     * @param unknown payments of which nobody knows whether the bank has them
     * @param openItems reconciliation items that nobody has closed
     * @param oldestItem how long the oldest of them waits; zero without one
     */
    record Waiting(
            long unfunded,
            long open,
            long returned,
            long undecided,
            long unknown,
            long openItems,
            Duration oldestItem) {

        /** Nothing waits. */
        public static final Waiting NOTHING = new Waiting(0, 0, 0, 0, 0, 0, Duration.ZERO);
    }

    /** Counts what waits. */
    Waiting now();
}
