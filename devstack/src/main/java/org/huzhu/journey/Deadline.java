package org.huzhu.journey;

import java.time.Duration;

/** A moment until which it is worth asking again. */
final class Deadline {

    private static final long POLL_MILLIS = 100;

    private final long at;

    private Deadline(long at) {
        this.at = at;
    }

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /**
     * Goes on at once.
     *
     * @throws OutOfPatience when the time is up, with what was waited for
     */
    void check(String waitedFor) {
        if (System.nanoTime() - at > 0) {
            throw new OutOfPatience("Waited in vain for " + waitedFor);
        }
    }

    /**
     * Waits a moment before the next look.
     *
     * @throws OutOfPatience when the time is up, with what was waited for
     */
    void pause(String waitedFor) {
        check(waitedFor);
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutOfPatience("Interrupted while waiting for " + waitedFor);
        }
    }
}
