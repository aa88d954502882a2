package org.huzhu.enrollment.office.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.office.Office;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.enrollment.office.OfficeId;
import org.huzhu.enrollment.office.Offices;

/** Offices in their table; they hold nothing of units or members, so everybody sees them. */
@Singleton
class PanacheOffices implements Offices, PanacheRepositoryBase<OfficeRow, UUID> {
    @Override
    public void add(Office office) {
        persistAndFlush(OfficeRow.of(office));
    }

    @Override
    public Optional<Office> find(OfficeCode code) {
        return find("code", code.value()).firstResultOptional().map(OfficeRow::toOffice);
    }

    @Override
    public Optional<Office> find(OfficeId id) {
        return findByIdOptional(id.value()).map(OfficeRow::toOffice);
    }

    @Override
    public List<Office> after(String code, int limit) {
        return find("code > ?1", Sort.by("code"), code).page(0, limit).list().stream()
                .map(OfficeRow::toOffice)
                .toList();
    }
}
