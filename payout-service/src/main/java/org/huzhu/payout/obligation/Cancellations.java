package org.huzhu.payout.obligation;

import java.time.Duration;
import java.util.List;

/** Orders that the bank is asked to cancel. Time is the database's own. */
public interface Cancellations {

    /** What the bank said. */
    enum Answer {
        /** The order is not executed, also when it arrives later. */
        ACCEPTED,
        /** It is too late. */
        REFUSED
    }

    /** Lets the bank be asked to cancel an order, once. */
    void ask(EndToEndId id);

    /**
     * Returns orders of which the bank is to be asked now.
     *
     * @param delayMax none waits longer than this for its next question, also when the clock was set back meanwhile
     */
    List<Attempt> due(Duration delayMax, int limit);

    /** Puts the next question off. */
    void later(EndToEndId id, Duration delay);

    /** Keeps what the bank answered. */
    void answered(EndToEndId id, Answer answer);
}
