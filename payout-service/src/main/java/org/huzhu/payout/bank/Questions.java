package org.huzhu.payout.bank;

import java.time.Duration;
import java.util.List;
import org.huzhu.payout.obligation.EndToEndId;

/** Which payments the bank must be asked about. Time is the database's own. */
public interface Questions {

    /**
     * Returns payments that are unknown, or given up and just past their last moment, that the bank accepted and then said
     * nothing about for long, or whose question was hurried, whatever their state, and whose last question is long enough
     * ago.
     *
     * @param delayMax none waits longer than this for its next question, also when the clock was set back meanwhile
     */
    List<EndToEndId> due(Duration silence, Duration delayMax, int limit);

    /** Lets one be asked about soon and until the bank answers, although the bank accepted or decided it. */
    void hurry(EndToEndId id);

    /**
     * Notes that one was asked about, so that the next question waits; longer each time, up to a bound.
     *
     * @param decided whether the bank decided it, which ends the hurry
     */
    void asked(EndToEndId id, boolean decided, Duration delayMin, Duration delayMax);
}
