package org.huzhu.enrollment.office.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.huzhu.enrollment.office.Office;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.enrollment.office.OfficeId;
import org.huzhu.enrollment.office.OfficeLevel;
import org.jspecify.annotations.Nullable;

/** A row of {@code office}. */
@Entity
@Table(name = "office")
class OfficeRow {
    @Id
    @Column(name = "office_id")
    UUID id;

    @Column(name = "code")
    String code;

    @Column(name = "name")
    String name;

    @Column(name = "level")
    String level;

    @Column(name = "parent_code")
    @Nullable
    String parentCode;

    @Column(name = "path")
    String path;

    @Version
    @Column(name = "version")
    long version;

    static OfficeRow of(Office office) {
        OfficeRow row = new OfficeRow();
        row.id = office.id().value();
        row.code = office.code().value();
        row.name = office.name();
        row.level = office.level().name();
        row.parentCode = office.parent().map(OfficeCode::value).orElse(null);
        row.path = office.path();
        return row;
    }

    Office toOffice() {
        OfficeId officeId = new OfficeId(id);
        OfficeCode officeCode = new OfficeCode(code);
        return switch (OfficeLevel.valueOf(level)) {
            case PROVINCE -> new Office.ProvincialOffice(officeId, officeCode, name);
            case HANDLING ->
                new Office.HandlingOffice(officeId, officeCode, name, new OfficeCode(String.valueOf(parentCode)), path);
        };
    }
}
