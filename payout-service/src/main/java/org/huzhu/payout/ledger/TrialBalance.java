package org.huzhu.payout.ledger;

import java.util.List;
import org.huzhu.kernel.money.Money;

/**
 * The sums of all accounts at one moment.
 *
 * @param lines an account each
 */
public record TrialBalance(List<Line> lines) {

    /** Copies the lines. */
    public TrialBalance {
        lines = List.copyOf(lines);
    }

    /**
     * The sums of one account.
     *
     * @param account the account
     * @param debits sum of its debits
     * @param credits sum of its credits
     */
    public record Line(AccountId account, Money debits, Money credits) {

        /** Returns the balance, positive on the account's normal side. */
        public Money balance() {
            Money debitBalance = debits.minus(credits);
            return account.kind().normalSide() == Side.DEBIT ? debitBalance : debitBalance.negated();
        }
    }

    /** Returns the sum of all debits. */
    public Money debits() {
        return Money.sum(lines.stream().map(Line::debits).toList());
    }

    /** Returns the sum of all credits. */
    public Money credits() {
        return Money.sum(lines.stream().map(Line::credits).toList());
    }

    /** Returns debits less credits: zero when the books are right. */
    public Money difference() {
        return debits().minus(credits());
    }
}
