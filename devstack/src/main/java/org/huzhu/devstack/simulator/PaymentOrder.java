package org.huzhu.devstack.simulator;

import java.math.BigDecimal;

/**
 * One credit transfer of a pain.001.
 *
 * @param messageId message it came in
 * @param endToEndId reference of who pays: the bank executes it once
 * @param amount yuan, two decimals
 * @param account creditor's account
 * @param debtorAccount account that is debited
 * @param executionDate requested day, ISO-8601
 */
record PaymentOrder(
        String messageId,
        String endToEndId,
        BigDecimal amount,
        String account,
        String debtorAccount,
        String executionDate) {}
