package org.huzhu.enrollment.roster;

import java.util.Map;
import java.util.Optional;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;

/**
 * What speaks against an enrolled row and must not be told to the unit, because it is about somebody whom the unit cannot
 * see: those who review the enrolment see it and answer for it.
 *
 * @param row the number of the row in the file
 * @param member whom the row would cover
 * @param fault what was found
 * @param params values for the text, never personal data
 * @param statedName the name on the roster, where the names differ
 */
public record HiddenFinding(
        int row,
        MemberId member,
        RosterFault fault,
        Map<String, Object> params,
        Optional<KeptField<Sensitive>> statedName) {
    public HiddenFinding {
        params = Map.copyOf(params);
    }
}
