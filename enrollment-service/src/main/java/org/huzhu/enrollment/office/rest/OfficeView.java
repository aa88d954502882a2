package org.huzhu.enrollment.office.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.office.Office;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.enrollment.office.OfficeLevel;
import org.jspecify.annotations.Nullable;

/** An office. */
@Schema(name = "Office")
public record OfficeView(
        UUID id,
        String code,
        String name,
        OfficeLevel level,
        @Nullable String parentCode,
        String path) {
    static OfficeView of(Office office) {
        return new OfficeView(
                office.id().value(),
                office.code().value(),
                office.name(),
                office.level(),
                office.parent().map(OfficeCode::value).orElse(null),
                office.path());
    }
}
