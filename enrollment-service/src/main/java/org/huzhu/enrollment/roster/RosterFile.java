package org.huzhu.enrollment.roster;

import java.util.Iterator;
import java.util.List;

/** A roster as a file; its rows are read one after another and never held all at once. */
public interface RosterFile {
    /** The texts of its header row, in the order of the file. @throws org.huzhu.kernel.refusal.Refused ROSTER_EMPTY */
    List<String> header();

    /** How many rows stand below the header, blank ones left out. */
    int rows();

    /** The rows below the header, blank ones left out; can be asked for again. */
    Iterator<Line> lines();

    /**
     * A row as it stands in the file.
     *
     * @param number its number, the header is 1
     * @param cells its texts in the order of the columns; may be shorter or longer than the header
     */
    record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** Shows where it stands and nothing of the person. */
        @Override
        public String toString() {
            return "Line[number=" + number + "]";
        }
    }
}
