package org.huzhu.payout.bank.job;

/**
 * Whether this process has read the bank's queue to its end, and up to where.
 *
 * <p>After a restore the place in the queue is an old one: what lies between tells what the bank paid since. Nothing is
 * handed over before that is read. Rounds never overlap, so this needs no lock.
 */
final class QueueRead {

    private boolean toTheEnd;
    private long place;

    /** Notes that a message was read. */
    void read(long sequence) {
        place = Math.max(place, sequence);
    }

    /** Notes that the bank had nothing further. */
    void reachedEnd() {
        toTheEnd = true;
    }

    /**
     * Tells whether what the bank did is known.
     *
     * @param placeNow up to where the database says that the queue is read; behind what this process read after a restore
     */
    boolean isComplete(long placeNow) {
        if (placeNow < place) {
            toTheEnd = false;
            place = placeNow;
        }
        return toTheEnd;
    }
}
