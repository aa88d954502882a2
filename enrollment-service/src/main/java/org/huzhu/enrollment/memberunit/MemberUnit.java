package org.huzhu.enrollment.memberunit;

import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.kernel.personal.UnifiedCreditCode;

/**
 * An employer unit whose union enrols its workers.
 *
 * @param id its key
 * @param creditCode its unified social credit code, possibly one of the early codes with a wrong check character
 * @param name its name
 * @param headcount whom it employs
 * @param office the office that serves it today
 * @param officePath the codes above it today, {@code /420000/420200/}
 * @param version grows with each change
 */
public record MemberUnit(
        UnitId id,
        UnifiedCreditCode creditCode,
        String name,
        Headcount headcount,
        OfficeCode office,
        String officePath,
        long version) {

    /** The same unit under another office. */
    public MemberUnit under(OfficeCode other, String path) {
        return new MemberUnit(id, creditCode, name, headcount, other, path, version);
    }
}
