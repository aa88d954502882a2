package org.huzhu.payout.rail;

import java.util.List;

/** The bank. No method is called inside a database transaction; each ends within its time-out. */
public interface PaymentRail {

    /**
     * Hands an instruction over, once.
     *
     * @param messageId the instruction's name, which the bank takes as its idempotency key
     * @param file the pain.001
     */
    RailAnswer submit(String messageId, byte[] file);

    /**
     * Asks the bank to cancel an order; asking again changes nothing.
     *
     * @param file the camt.056
     * @return the bank's camt.029
     * @throws RailUnavailable when the bank does not answer
     */
    byte[] cancel(byte[] file) throws RailUnavailable;

    /** Asks about one payment. */
    RailWord ask(String endToEndId);

    /**
     * Fetches the next messages after a place in the bank's queue, in order: a page of bounded size, empty at the end of the
     * queue. A message that alone is above the bound is told by its place, {@link RailMessage#isTooLarge()}.
     *
     * @throws RailUnavailable when the bank does not answer
     */
    List<RailMessage> messagesAfter(long sequence) throws RailUnavailable;

    /** The bank does not answer; it is tried again later. */
    final class RailUnavailable extends Exception {

        /** Tells why, for the operator. */
        public RailUnavailable(String reason) {
            super(reason);
        }
    }
}
