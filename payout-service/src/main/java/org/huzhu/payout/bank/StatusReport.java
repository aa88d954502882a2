package org.huzhu.payout.bank;

import java.util.List;
import java.util.Optional;

/**
 * The bank's status report on an instruction (pain.002).
 *
 * @param messageId the report's own name
 * @param originalMessageId the instruction it is about
 * @param groupStatus status of the whole instruction, when it has one
 * @param groupReason reason code of that
 * @param payments status of single payments
 */
public record StatusReport(
        String messageId,
        String originalMessageId,
        Optional<String> groupStatus,
        Optional<String> groupReason,
        List<PaymentStatus> payments) {

    /** Copies the payments. */
    public StatusReport {
        payments = List.copyOf(payments);
    }

    /**
     * Status of one payment.
     *
     * @param endToEndId its name at the bank
     * @param status such as {@code ACSP} or {@code RJCT}
     * @param reason the bank's reason code
     */
    public record PaymentStatus(String endToEndId, String status, Optional<String> reason) {}
}
