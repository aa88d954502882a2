package org.huzhu.enrollment.roster;

import java.util.Map;

/**
 * What is wrong in one cell of a roster.
 *
 * @param row the number of the row in the file; the header is row 1
 * @param column the column
 * @param code what is wrong, a {@link RosterFault} or a code of the citizen id
 * @param params values for the text, never personal data
 */
public record RosterFinding(int row, RosterColumn column, String code, Map<String, Object> params) {
    public RosterFinding {
        params = Map.copyOf(params);
    }

    static RosterFinding of(RosterRecord where, RosterColumn column, RosterFault fault, Map<String, Object> params) {
        return new RosterFinding(where.row(), column, fault.name(), params);
    }
}
