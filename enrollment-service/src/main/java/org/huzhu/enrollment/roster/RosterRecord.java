package org.huzhu.enrollment.roster;

import java.util.Map;

/**
 * One row of a roster file as it stands there.
 *
 * @param row its number in the file; the header is row 1
 * @param cells its texts by column, stripped; an empty cell is absent
 */
public record RosterRecord(int row, Map<RosterColumn, String> cells) {
    public RosterRecord {
        cells = Map.copyOf(cells);
    }

    /** The text of a column, empty when there is none. */
    public String text(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** Shows where it stands and nothing of the person. */
    @Override
    public String toString() {
        return "RosterRecord[row=" + row + "]";
    }
}
