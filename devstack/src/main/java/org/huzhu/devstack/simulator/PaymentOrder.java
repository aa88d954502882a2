package org.huzhu.devstack.simulator;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One credit transfer of a pain.001.
 *
 * @param messageId message it came in
 * @param endToEndId reference of who pays: the bank executes it once
 * @param amount yuan, two decimals
 * @param account creditor's account
 * @param debtorAccount account that is debited
 * @param executionDate requested day, ISO-8601
 * @param lastMoment moment after which it must not be executed, ISO-8601; empty for none
 */
record PaymentOrder(
        String messageId,
        String endToEndId,
        BigDecimal amount,
        String account,
        String debtorAccount,
        String executionDate,
        String lastMoment) {

    /** Tells whether the order must not be executed any more. */
    boolean isOver(Instant now) {
        return !lastMoment.isEmpty() && now.isAfter(Instant.parse(lastMoment));
    }
}
