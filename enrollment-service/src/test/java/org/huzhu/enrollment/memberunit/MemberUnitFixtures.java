package org.huzhu.enrollment.memberunit;

import java.util.OptionalInt;
import java.util.UUID;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.kernel.personal.UnifiedCreditCode;

/** Member units with a valid default. */
public final class MemberUnitFixtures {
    private static final String FIRST_17 = "91420200MA4000001";

    /** A valid credit code. */
    public static final String CREDIT_CODE = FIRST_17 + UnifiedCreditCode.checkCharacterOf(FIRST_17);

    private MemberUnitFixtures() {}

    /** The unit of the fixtures of enrolments, with so many people, under Huangshi. */
    public static MemberUnit aUnit(int staff, OptionalInt women) {
        return new MemberUnit(
                new UnitId(new UUID(0, 2)),
                UnifiedCreditCode.of(CREDIT_CODE),
                "示例单位",
                new Headcount(staff, women),
                new OfficeCode("420200"),
                "/420000/420200/",
                0);
    }
}
