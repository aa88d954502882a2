package org.huzhu.enrollment.memberunit.db;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.huzhu.enrollment.memberunit.MemberUnit;
import org.huzhu.enrollment.memberunit.MemberUnitRefusal;
import org.huzhu.enrollment.memberunit.MemberUnits;
import org.huzhu.enrollment.memberunit.Placement;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.kernel.personal.UnifiedCreditCode;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.kit.tx.Transactions;

/** Member units in their tables; {@code unit_scope} goes along, it decides who sees them. */
@Singleton
class PanacheMemberUnits implements MemberUnits, PanacheRepositoryBase<MemberUnitRow, UUID> {
    private final Transactions transactions;

    @Inject
    PanacheMemberUnits(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public MemberUnit add(MemberUnit unit, LocalDate from) {
        scope(unit, 0);
        boolean seen = transactions
                .sql()
                .createQuery("SELECT app_sees(:unit, NULL)")
                .bind("unit", unit.id())
                .mapTo(Boolean.class)
                .one();
        if (!seen) {
            throw new Refused(
                    MemberUnitRefusal.UNIT_OFFICE_UNKNOWN,
                    List.of(Fault.at("/officeCode", MemberUnitRefusal.UNIT_OFFICE_UNKNOWN.name())));
        }
        MemberUnitRow row = MemberUnitRow.of(unit);
        try {
            persistAndFlush(row);
        } catch (ConstraintViolationException taken) {
            throw new Refused(
                    MemberUnitRefusal.CREDIT_CODE_TAKEN,
                    Map.of("creditCode", unit.creditCode().value()));
        }
        place(unit.id(), unit.office(), from);
        return row.toUnit();
    }

    @Override
    public Optional<MemberUnit> find(UnitId id) {
        return findByIdOptional(id.value()).map(MemberUnitRow::toUnit);
    }

    @Override
    public Optional<MemberUnit> lock(UnitId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(MemberUnitRow::toUnit);
    }

    @Override
    public Optional<UnitId> find(UnifiedCreditCode creditCode) {
        return find("creditCode", creditCode.value())
                .firstResultOptional()
                .map(MemberUnitRow::toUnit)
                .map(MemberUnit::id);
    }

    @Override
    public List<Placement> placements(UnitId id) {
        return transactions.sql().createQuery("""
                        SELECT office_code, lower(valid) AS valid_from, upper(valid) AS valid_until FROM unit_placement
                        WHERE unit_id = :unit ORDER BY valid
                        """).bind("unit", id).mapTo(PlacementRow.class).stream()
                .map(PlacementRow::placement)
                .toList();
    }

    @Override
    public void place(UnitId id, OfficeCode office, LocalDate from) {
        transactions.sql().createUpdate("""
                        UPDATE unit_placement SET valid = daterange(lower(valid), :from)
                        WHERE unit_id = :unit AND upper_inf(valid) AND lower(valid) < :from
                        """).bind("unit", id).bind("from", from).execute();
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO unit_placement (unit_id, office_code, valid)
                        VALUES (:unit, :office, daterange(:from, NULL))
                        """)
                .bind("unit", id)
                .bind("office", office)
                .bind("from", from)
                .execute();
    }

    @Override
    public MemberUnit settle(MemberUnit unit) {
        MemberUnitRow row = findById(unit.id().value());
        row.officeCode = unit.office().value();
        row.officePath = unit.officePath();
        flush();
        scope(unit, row.version);
        return row.toUnit();
    }

    @Override
    public List<UnitId> dueForMove(LocalDate today, Optional<UnitId> last, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT u.unit_id FROM member_unit u JOIN unit_placement p ON p.unit_id = u.unit_id
                        WHERE p.valid @> :today AND p.office_code <> u.office_code
                        AND (:last::uuid IS NULL OR u.unit_id > :last) ORDER BY u.unit_id LIMIT :limit
                        """)
                .bind("today", today)
                .bind("last", last)
                .bind("limit", limit)
                .mapTo(UnitId.class)
                .list();
    }

    @Override
    public List<MemberUnit> after(Optional<UnitId> last, int limit) {
        var query = last.isPresent() ? find("id > ?1", Sort.by("id"), last.get().value()) : findAll(Sort.by("id"));
        return query.page(0, limit).list().stream().map(MemberUnitRow::toUnit).toList();
    }

    private void scope(MemberUnit unit, long version) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO unit_scope (unit_id, unit_code, office_path, state_version)
                        VALUES (:id, :creditCode, :officePath, :stateVersion)
                        ON CONFLICT (unit_id) DO UPDATE SET office_path = :officePath, state_version = :stateVersion
                        """)
                .bindMethods(unit)
                .bind("stateVersion", version)
                .execute();
    }

    /** A placement as it is stored. */
    record PlacementRow(OfficeCode officeCode, LocalDate validFrom, Optional<LocalDate> validUntil) {

        Placement placement() {
            return new Placement(officeCode, new DateSpan(validFrom, validUntil.orElse(null)));
        }
    }
}
