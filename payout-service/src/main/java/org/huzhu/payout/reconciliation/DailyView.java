package org.huzhu.payout.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;

/**
 * What was approved, sent, booked and seen on the bank's statement on one day, fund by fund.
 *
 * @param date the civil day
 * @param funds a line per fund
 * @param openItems how many items nobody has closed
 * @param oldestOpenItem since when the oldest of them waits
 * @param undecided how many payments the bank has not decided
 */
public record DailyView(
        LocalDate date, List<FundDay> funds, int openItems, Optional<Instant> oldestOpenItem, int undecided) {

    /** Copies the lines. */
    public DailyView {
        funds = List.copyOf(funds);
    }

    /**
     * A fund's day, and its standing at the moment of reading.
     *
     * @param fundId the fund
     * @param opened obligations that arose on the day
     * @param released payments released to the bank on the day
     * @param booked settlements less returns that the ledger holds for the day
     * @param stated debits less returns that the bank's statements show for the day
     * @param payable what the ledger says is promised and not paid, now
     * @param owed the sum of funded obligations that are not settled, now
     * @param suspense movements without an explanation, now
     */
    public record FundDay(
            String fundId,
            Money opened,
            Money released,
            Money booked,
            Money stated,
            Money payable,
            Money owed,
            Money suspense) {

        /** Returns what the ledger holds beyond the bank's statements; zero when both agree about the day. */
        public Money bookedNotStated() {
            return booked.minus(stated);
        }

        /** Returns what the ledger promises beyond the obligations; zero when both agree. */
        public Money payableNotOwed() {
            return payable.minus(owed);
        }

        /** Tells whether nothing needs a person. */
        public boolean agrees() {
            return bookedNotStated().isZero() && payableNotOwed().isZero() && suspense.isZero();
        }
    }

    /** Tells whether nothing needs a person. */
    public boolean agrees() {
        return openItems == 0 && funds.stream().allMatch(FundDay::agrees);
    }
}
