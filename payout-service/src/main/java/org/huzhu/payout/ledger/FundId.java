package org.huzhu.payout.ledger;

import java.util.regex.Pattern;

/**
 * Names a fund: the money of one plan kind in one region.
 *
 * @param region six digits of the region's office, such as {@code 420000}
 * @param planKind the kind of plan in capitals, such as {@code HOSPITAL}
 */
public record FundId(String region, String planKind) implements Comparable<FundId> {

    private static final Pattern REGION = Pattern.compile("[0-9]{6}");
    private static final Pattern PLAN_KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** Checks both parts. */
    public FundId {
        if (!REGION.matcher(region).matches() || !PLAN_KIND.matcher(planKind).matches()) {
            throw new IllegalArgumentException("A fund is named by six digits and a plan kind in capitals");
        }
    }

    /**
     * Reads {@code 420000-HOSPITAL}.
     *
     * @throws IllegalArgumentException when the text has another shape
     */
    public static FundId parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("A fund's id joins region and plan kind by a dash");
        }
        return new FundId(text.substring(0, dash), text.substring(dash + 1));
    }

    @Override
    public int compareTo(FundId other) {
        return toString().compareTo(other.toString());
    }

    /** Writes {@code 420000-HOSPITAL}. */
    @Override
    public String toString() {
        return region + "-" + planKind;
    }
}
