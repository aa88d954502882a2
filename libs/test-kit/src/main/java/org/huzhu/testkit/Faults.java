package org.huzhu.testkit;

/** Breaks and mends the line between the service under test and its database. */
public final class Faults {

    /** What the line does. */
    enum Line {
        /** Carries everything. */
        OPEN,
        /** Takes connections and bytes and carries nothing. */
        FROZEN,
        /** Drops every connection and takes none. */
        CUT
    }

    private static final String DATABASE_LINE = "huzhu.test.database-line";

    private Faults() {}

    /** Freezes the database: connections stay open and nothing answers. */
    public static void freezeDatabase() {
        System.setProperty(DATABASE_LINE, Line.FROZEN.name());
    }

    /** Cuts the database off: every connection breaks and new ones are refused. */
    public static void cutDatabase() {
        System.setProperty(DATABASE_LINE, Line.CUT.name());
    }

    /** Mends the line. */
    public static void mendDatabase() {
        System.setProperty(DATABASE_LINE, Line.OPEN.name());
    }

    static Line databaseLine() {
        return Line.valueOf(System.getProperty(DATABASE_LINE, Line.OPEN.name()));
    }
}
