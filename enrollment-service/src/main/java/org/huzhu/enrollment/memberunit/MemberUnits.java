package org.huzhu.enrollment.memberunit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.kernel.personal.UnifiedCreditCode;

/** The member units that the caller may see. */
public interface MemberUnits {
    /**
     * Keeps a new unit, placed under its office from a day on.
     *
     * @throws org.huzhu.kernel.refusal.Refused CREDIT_CODE_TAKEN, or UNIT_OFFICE_UNKNOWN when the caller does not see
     *     the place
     */
    MemberUnit add(MemberUnit unit, LocalDate from);

    /** The unit with this id. */
    Optional<MemberUnit> find(UnitId id);

    /** The same, kept from others to the end of the transaction. */
    Optional<MemberUnit> lock(UnitId id);

    /** The key of the unit with this credit code. */
    Optional<UnitId> find(UnifiedCreditCode creditCode);

    /** Where it stood and will stand, in the order of time. */
    List<Placement> placements(UnitId id);

    /** Ends the placement open on the day and opens another from it on. */
    void place(UnitId id, OfficeCode office, LocalDate from);

    /** Makes the place count for who may see the unit; returns the unit with its new version. */
    MemberUnit settle(MemberUnit unit);

    /** Units after one whose place of the day is not the one that counts yet, by id. */
    List<UnitId> dueForMove(LocalDate today, Optional<UnitId> last, int limit);

    /** At most so many units after an id, by id. */
    List<MemberUnit> after(Optional<UnitId> last, int limit);
}
