package org.huzhu.payout.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.huzhu.payout.id.ObligationId;

/**
 * Orders that were given up because the bank knew nothing of them. One that is late may still be executed, until its last
 * moment; from then on it is over, once the bank was asked again.
 */
public interface GivenUpOrders {

    /**
     * An order that may still be executed.
     *
     * @param id its name at the bank
     * @param lastMoment the moment after which the bank must not execute it
     */
    record LiveOrder(EndToEndId id, Instant lastMoment) {}

    /** Returns those of some obligations of which the bank has not been asked past their last moment. */
    List<LiveOrder> thatMayStillRun(Collection<ObligationId> obligations);

    /**
     * Notes that the bank, asked at a moment, had not executed an order; it is over if that moment lies past its last one.
     *
     * @param askedAt when the question went out
     */
    void notExecuted(EndToEndId id, Instant askedAt);
}
