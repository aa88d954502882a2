package org.huzhu.enrollment.coverage;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody holds of a plan around some days, over all units.
 *
 * @param shares most shares in force on any one of the days
 * @param inSameUnit whether one of them is through the unit that asks
 * @param formerEnd the last day after which cover of the plan ended by itself, at the first of the days or before
 */
public record Holding(int shares, Place inSameUnit, Optional<LocalDate> formerEnd) {
    /** Nothing held, now or before. */
    public static final Holding NONE = new Holding(0, Place.ELSEWHERE, Optional.empty());

    /** Through which unit cover is held. */
    public enum Place {
        /** Through the unit that asks. */
        SAME_UNIT,
        /** Through others, or not at all. */
        ELSEWHERE
    }
}
