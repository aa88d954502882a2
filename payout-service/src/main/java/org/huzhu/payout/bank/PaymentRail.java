package org.huzhu.payout.bank;

import java.util.List;

/** The bank. No method is called inside a database transaction; each ends within its time-out. */
public interface PaymentRail {

    /**
     * Hands an instruction over, once.
     *
     * @param messageId the instruction's name, which the bank takes as its idempotency key
     * @param file the pain.001
     */
    Submission submit(String messageId, byte[] file);

    /**
     * Asks the bank to cancel an order; asking again changes nothing.
     *
     * @param file the camt.056
     * @return the bank's camt.029
     * @throws BankUnavailable when the bank does not answer
     */
    byte[] cancel(byte[] file) throws BankUnavailable;

    /** Asks about one payment. */
    BankAnswer ask(String endToEndId);

    /**
     * Fetches the next messages after a place in the bank's queue, in order: a page of bounded size, empty at the end of the
     * queue. A message that alone is above the bound is told by its place, {@link QueuedMessage#isTooLarge()}.
     *
     * @throws BankUnavailable when the bank does not answer
     */
    List<QueuedMessage> messagesAfter(long sequence) throws BankUnavailable;

    /** The bank does not answer; it is tried again later. */
    final class BankUnavailable extends Exception {

        /** Tells why, for the operator. */
        public BankUnavailable(String reason) {
            super(reason);
        }
    }
}
