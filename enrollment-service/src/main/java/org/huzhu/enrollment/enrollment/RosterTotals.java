package org.huzhu.enrollment.enrollment;

import org.huzhu.kernel.money.Money;

/**
 * What a roster came to: rows read = accepted + rejected + unchanged.
 *
 * @param rowsRead rows of the file below its header, blank ones left out
 * @param accepted rows that are new or differ from the roster before
 * @param rejected rows that a rule refused; they are not enrolled
 * @param unchanged rows that were on the roster before, just so
 * @param due what the enrolled rows owe
 */
public record RosterTotals(int rowsRead, int accepted, int rejected, int unchanged, Money due) {
    /** No roster yet. */
    public static final RosterTotals NONE = new RosterTotals(0, 0, 0, 0, Money.ZERO);

    public RosterTotals {
        if (rowsRead != accepted + rejected + unchanged) {
            throw new IllegalArgumentException("rows read = accepted + rejected + unchanged: " + rowsRead + " = "
                    + accepted + " + " + rejected + " + " + unchanged);
        }
    }

    /** How many people are enrolled. */
    public int enrolled() {
        return accepted + unchanged;
    }
}
