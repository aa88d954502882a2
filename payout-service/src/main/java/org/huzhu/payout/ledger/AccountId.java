package org.huzhu.payout.ledger;

/**
 * Names one account of one fund.
 *
 * @param fund the fund
 * @param kind which of its accounts
 */
public record AccountId(FundId fund, AccountKind kind) {

    /**
     * Reads {@code 420000-HOSPITAL-PAYABLE}.
     *
     * @throws IllegalArgumentException when the text has another shape
     */
    public static AccountId parse(String text) {
        int dash = text.lastIndexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("An account's id joins fund and kind by a dash");
        }
        return new AccountId(FundId.parse(text.substring(0, dash)), AccountKind.valueOf(text.substring(dash + 1)));
    }

    /** Writes {@code 420000-HOSPITAL-PAYABLE}. */
    @Override
    public String toString() {
        return fund + "-" + kind;
    }
}
