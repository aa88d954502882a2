package org.huzhu.enrollment.memberunit.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.OptionalInt;
import java.util.UUID;
import org.huzhu.enrollment.memberunit.Headcount;
import org.huzhu.enrollment.memberunit.MemberUnit;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.kernel.personal.UnifiedCreditCode;
import org.jspecify.annotations.Nullable;

/** A row of {@code member_unit}. */
@Entity
@Table(name = "member_unit")
class MemberUnitRow {
    @Id
    @Column(name = "unit_id")
    UUID id;

    @Column(name = "credit_code")
    String creditCode;

    @Column(name = "name")
    String name;

    @Column(name = "staff_count")
    int staffCount;

    @Column(name = "women_staff_count")
    @Nullable
    Integer womenStaffCount;

    @Column(name = "office_code")
    String officeCode;

    @Column(name = "office_path")
    String officePath;

    @Version
    @Column(name = "version")
    long version;

    static MemberUnitRow of(MemberUnit unit) {
        MemberUnitRow row = new MemberUnitRow();
        row.id = unit.id().value();
        row.creditCode = unit.creditCode().value();
        row.name = unit.name();
        row.staffCount = unit.headcount().staff();
        OptionalInt women = unit.headcount().women();
        row.womenStaffCount = women.isPresent() ? women.getAsInt() : null;
        row.officeCode = unit.office().value();
        row.officePath = unit.officePath();
        return row;
    }

    MemberUnit toUnit() {
        OptionalInt women = womenStaffCount == null ? OptionalInt.empty() : OptionalInt.of(womenStaffCount);
        return new MemberUnit(
                new UnitId(id),
                UnifiedCreditCode.overridden(creditCode),
                name,
                new Headcount(staffCount, women),
                new OfficeCode(officeCode),
                officePath,
                version);
    }
}
