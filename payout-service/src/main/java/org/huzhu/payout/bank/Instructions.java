package org.huzhu.payout.bank;

import java.time.Duration;
import java.util.List;
import org.huzhu.payout.batch.Dispatch;

/** The instructions on their way to the bank. Time is the database's own, so that replicas agree about it. */
public interface Instructions extends Dispatch {

    /**
     * Returns those to be sent now.
     *
     * @param delayMax none waits longer than this for its next try, also when the clock was set back meanwhile
     */
    List<Instruction> toSend(Duration delayMax, int limit);

    /** Leaves what waits to be sent to people, for ever; returns how many there were. */
    int leaveToPeople();

    /**
     * Takes one to send it and gives each of its orders its last moment; false when somebody else has it.
     *
     * @param validFor how long from now the bank may execute the orders
     */
    boolean claim(Instruction instruction, Duration validFor);

    /** Ends one that was claimed; false when it was taken away meanwhile. */
    boolean finish(Instruction claimed, Instruction.State state, String note);

    /** Puts one back of which nothing has left this machine; false when it was taken away meanwhile. */
    boolean putBack(Instruction claimed, Duration delay, String note);

    /** Returns those that somebody is at, or was at when he died; whoever sees one long enough unchanged gives it up. */
    List<Instruction> claimed();
}
