package org.huzhu.payout.bank;

import java.time.Instant;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.Sensitive;

/**
 * One payment as the bank needs it; it lives only while the bank's file is written.
 *
 * @param endToEndId its name at the bank
 * @param amount in yuan
 * @param payeeName in clear
 * @param payeeAccount in clear
 * @param bankLineNumber of the payee's branch
 * @param lastMoment the moment after which the bank must not execute it; absent before it is handed over
 * @param remittance what the payee reads on the statement
 */
public record PaymentOrder(
        String endToEndId,
        Money amount,
        Sensitive payeeName,
        Sensitive payeeAccount,
        String bankLineNumber,
        Optional<Instant> lastMoment,
        String remittance) {}
