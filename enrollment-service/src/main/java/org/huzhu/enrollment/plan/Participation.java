package org.huzhu.enrollment.plan;

import java.util.List;
import java.util.OptionalInt;
import org.huzhu.kernel.money.Percentage;

/**
 * How many of a unit's people must take part, by its head-count.
 *
 * @param of which people count
 * @param membersMin fewest people of an enrolment
 * @param bands ascending by head-count; the last one is open
 */
public record Participation(Counted of, int membersMin, List<Band> bands) {
    /** The people a ratio is of. */
    public enum Counted {
        /** Everybody employed. */
        STAFF,
        /** The women employed. */
        WOMEN_STAFF
    }

    /**
     * A ratio for head-counts up to a bound.
     *
     * @param headCountTo largest head-count, included; empty is open
     * @param ratio the share of them that must take part
     */
    public record Band(OptionalInt headCountTo, Percentage ratio) {}

    public Participation {
        bands = List.copyOf(bands);
    }

    /** The fewest people that must take part out of so many: 80 % of 121 is 97. */
    public int required(int headCount) {
        int byRatio = bands.stream()
                .filter(band -> band.headCountTo().isEmpty()
                        || headCount <= band.headCountTo().getAsInt())
                .findFirst()
                .map(band -> ceiling(headCount, band.ratio()))
                .orElse(0);
        return Math.max(membersMin, byRatio);
    }

    private static int ceiling(int headCount, Percentage ratio) {
        return Math.toIntExact(Math.ceilDiv((long) headCount * ratio.basisPoints(), 10_000L));
    }
}
