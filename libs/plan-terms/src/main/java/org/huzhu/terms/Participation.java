package org.huzhu.terms;

import java.util.List;
import java.util.OptionalInt;
import org.huzhu.kernel.money.Percentage;
import org.huzhu.terms.json.Place;

/**
 * How many of a unit must take part, by head-count.
 *
 * @param of whose head-count it is
 * @param membersMin least number of members whatever the head-count, zero when there is none
 * @param bands ascending; the last one is open
 */
public record Participation(HeadCount of, int membersMin, List<Band> bands) {

    private static final int BASIS_POINTS_PER_ONE = 10_000;

    /** Copies the bands. */
    public Participation {
        bands = List.copyOf(bands);
    }

    /** Whose head-count is meant. */
    public enum HeadCount {
        /** All staff. */
        STAFF,
        /** Women only. */
        WOMEN_STAFF
    }

    /**
     * A band of head-counts.
     *
     * @param headCountTo its largest head-count, included; absent in the last band
     * @param ratio the share that must take part
     */
    public record Band(OptionalInt headCountTo, Percentage ratio) {}

    /** Returns how many members a unit with this head-count needs, rounded up. */
    public int membersNeeded(int headCount) {
        Percentage ratio = bands.stream()
                .filter(band -> headCount <= band.headCountTo().orElse(Integer.MAX_VALUE))
                .findFirst()
                .map(Band::ratio)
                .orElse(Percentage.WHOLE);
        long share = (long) headCount * ratio.basisPoints();
        int byRatio = Math.toIntExact((share + BASIS_POINTS_PER_ONE - 1) / BASIS_POINTS_PER_ONE);
        return Math.max(membersMin, byRatio);
    }

    static Participation at(Place place) {
        return new Participation(
                place.at("of").getConstant(HeadCount.class),
                place.at("membersMin").asNumber().orElse(0),
                place.at("bands").items().stream()
                        .map(band -> new Band(
                                band.at("headCountTo").asNumber(),
                                band.at("ratio").getRatio()))
                        .toList());
    }
}
