package org.huzhu.payout.exchange;

import java.time.Duration;
import java.util.List;
import org.huzhu.payout.obligation.EndToEndId;

/** Which payments the bank must be asked about. Time is the database's own. */
public interface Questions {

    /**
     * Returns payments that are unknown, or that the bank accepted and then said nothing about for long or whose question
     * was hurried, and whose last question is long enough ago.
     */
    List<EndToEndId> due(Duration silence, int limit);

    /** Lets one be asked about soon, although the bank accepted it. */
    void hurry(EndToEndId id);

    /** Notes that one was asked about, so that the next question waits; longer each time, up to a bound. */
    void asked(EndToEndId id, Duration delayMin, Duration delayMax);
}
