package org.huzhu.benefit.plan;

/**
 * A claim lapses so many months after a day of the event; late notice alone never denies.
 *
 * @param months length of the window; the last day is included
 * @param from the day it runs from; where the event lacks that day, from its occurrence
 * @param pointer its place in the terms
 */
public record FilingWindow(int months, Start from, String pointer) {

    /** Checks the length. */
    public FilingWindow {
        Ratios.checkAtLeast(1, months, "a filing window");
    }

    /** The day a window runs from. */
    public enum Start {
        /** The accident, or the day the illness began. */
        OCCURRENCE,
        /** The day of admission. */
        ADMISSION,
        /** The day of discharge. */
        DISCHARGE,
        /** The day of the basic insurance's settlement. */
        SETTLEMENT,
        /** The day of the confirmed diagnosis. */
        DIAGNOSIS
    }
}
