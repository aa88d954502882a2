package org.huzhu.payout.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huzhu.kernel.money.Money;

/**
 * A batch as the bank needs it.
 *
 * @param messageId its name at the bank, at most 35 characters
 * @param number what people call the batch
 * @param createdAt when it was released
 * @param executeOn civil date of the release
 * @param debtor who pays
 * @param count declared number of payments
 * @param total declared sum
 * @param orders the payments
 */
public record PaymentInstruction(
        String messageId,
        String number,
        Instant createdAt,
        LocalDate executeOn,
        Debtor debtor,
        int count,
        Money total,
        List<PaymentOrder> orders) {

    /** Checks that count and sum are those declared, so that no file can be written of which they are not. */
    public PaymentInstruction {
        orders = List.copyOf(orders);
        Money sum = Money.sum(orders.stream().map(PaymentOrder::amount).toList());
        if (orders.size() != count || !sum.equals(total)) {
            throw new IllegalArgumentException("An instruction of " + count + " payments and " + total + " yuan holds "
                    + orders.size() + " and " + sum);
        }
    }

    /**
     * The fund's own account.
     *
     * @param name of the organisation
     * @param account its account number
     * @param bankLineNumber of its branch
     */
    public record Debtor(String name, String account, String bankLineNumber) {}
}
