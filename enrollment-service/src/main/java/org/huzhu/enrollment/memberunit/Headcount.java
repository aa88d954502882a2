package org.huzhu.enrollment.memberunit;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

/**
 * How many people a unit employs, and how many of them are women where that is known.
 *
 * @param staff all people employed, at least 1
 * @param women the women among them, or empty when the unit did not say
 */
public record Headcount(int staff, OptionalInt women) {
    public Headcount {
        if (women.isPresent() && women.getAsInt() > staff) {
            throw new Refused(
                    MemberUnitRefusal.UNIT_WOMEN_OVER_STAFF,
                    Map.of("staff", staff),
                    List.of(new Fault(
                            "/womenStaffCount",
                            MemberUnitRefusal.UNIT_WOMEN_OVER_STAFF.name(),
                            Map.of("staff", staff))));
        }
    }
}
