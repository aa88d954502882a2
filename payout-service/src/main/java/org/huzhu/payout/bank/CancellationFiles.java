package org.huzhu.payout.bank;

import java.time.Instant;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;

/** Writes the request to cancel an order and reads the bank's answer to it. */
public interface CancellationFiles {

    /**
     * A request to cancel one order.
     *
     * @param endToEndId the order's name at the bank; the request's own as well, so that asking again is the same request
     * @param messageId the instruction it came with
     * @param amount what was ordered
     * @param askedAt now
     */
    record CancellationRequest(String endToEndId, String messageId, Money amount, Instant askedAt) {}

    /** What the bank answers. */
    enum CancellationStatus {
        /** It will not execute the order. */
        ACCEPTED,
        /** It has executed it, or will. */
        REJECTED,
        /** It does not know yet. */
        PENDING
    }

    /** Writes a request as camt.056.001.08. */
    byte[] write(CancellationRequest request);

    /**
     * Reads the answer, a camt.029 of any version.
     *
     * @return what it says of an order; empty when it says nothing of it
     * @throws MalformedBankFile when it is no such answer
     */
    Optional<CancellationStatus> read(byte[] file, String endToEndId) throws MalformedBankFile;
}
