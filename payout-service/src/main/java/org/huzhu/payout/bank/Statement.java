package org.huzhu.payout.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.Sensitive;

/**
 * The bank's account statement (camt.053), without what it tells of persons.
 *
 * @param messageId the statement's own name
 * @param lines its booked movements
 */
public record Statement(String messageId, List<StatementLine> lines) {

    /** Copies the lines. */
    public Statement {
        lines = List.copyOf(lines);
    }

    /** Which way money moved, as seen from our account. */
    public enum Direction {
        /** Money left. */
        DEBIT,
        /** Money came. */
        CREDIT
    }

    /**
     * One booked movement.
     *
     * @param reference the bank's own name of the movement; the same one is the same movement in any message
     * @param direction which way
     * @param amount above zero
     * @param bookedOn civil date
     * @param endToEndId the payment it belongs to, when the bank tells
     * @param account the other account, when the bank tells; it lives only while the statement is read
     * @param reason the bank's reason code of a return
     */
    public record StatementLine(
            String reference,
            Direction direction,
            Money amount,
            LocalDate bookedOn,
            Optional<String> endToEndId,
            Optional<Sensitive> account,
            Optional<String> reason) {

        /** Returns the amount as the bank sees it: negative when money left. */
        public Money signed() {
            return switch (direction) {
                case DEBIT -> amount.negated();
                case CREDIT -> amount;
            };
        }
    }
}
