package org.huzhu.enrollment.memberunit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.enrollment.office.Office;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.enrollment.office.Offices;
import org.huzhu.enrollment.office.Territory;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.kernel.time.Shanghai;

/** Moves a member unit under another office from a day on; a day to come takes effect when it comes. */
@Singleton
public final class MoveMemberUnit {
    private final MemberUnits units;
    private final Offices offices;
    private final Territory territory;
    private final MemberUnitEvents events;
    private final AuditTrail audit;
    private final Clock clock;

    MoveMemberUnit(
            MemberUnits units,
            Offices offices,
            Territory territory,
            MemberUnitEvents events,
            AuditTrail audit,
            Clock clock) {
        this.units = units;
        this.offices = offices;
        this.territory = territory;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves a unit, from and to an office of the caller's own.
     *
     * @throws Refused UNIT_NOT_FOUND, PRECONDITION_FAILED, UNIT_OFFICE_UNKNOWN, UNIT_MOVE_TOO_EARLY
     */
    public MemberUnit handle(UnitId id, ExpectedVersion seen, OfficeCode to, LocalDate from) {
        MemberUnit unit = units.lock(id).orElseThrow(() -> new Refused(MemberUnitRefusal.UNIT_NOT_FOUND));
        seen.require(unit.version());
        if (offices.find(to).filter(territory::holds).isEmpty()) {
            throw RegisterMemberUnit.unknownOffice("/officeCode");
        }
        LocalDate since = units.placements(id).getLast().span().from();
        if (!from.isAfter(since)) {
            throw new Refused(
                    MemberUnitRefusal.UNIT_MOVE_TOO_EARLY,
                    Map.of("since", since.toString()),
                    List.of(new Fault(
                            "/from", MemberUnitRefusal.UNIT_MOVE_TOO_EARLY.name(), Map.of("since", since.toString()))));
        }
        units.place(id, to, from);
        audit.changed(
                "MEMBER_UNIT_MOVED", subject(id), "from " + from, unit, new Placement(to, DateSpan.openFrom(from)));
        return from.isAfter(today()) ? unit : takeEffect(unit, to);
    }

    /** Units after one whose move is due, at most so many, by id. */
    public List<UnitId> due(Optional<UnitId> last, int limit) {
        return units.dueForMove(today(), last, limit);
    }

    /** Lets the move of a unit take effect whose day has come; doing it again changes nothing. */
    public void takeEffect(UnitId id) {
        MemberUnit unit = units.find(id).orElseThrow();
        OfficeCode to = units.placements(id).stream()
                .filter(placement -> placement.span().contains(today()))
                .findFirst()
                .orElseThrow()
                .office();
        if (!to.equals(unit.office())) {
            takeEffect(unit, to);
        }
    }

    private MemberUnit takeEffect(MemberUnit unit, OfficeCode to) {
        Office office = offices.find(to).orElseThrow();
        MemberUnit moved = units.settle(unit.under(office.code(), office.path()));
        events.changed(moved);
        audit.changed("MEMBER_UNIT_PLACED", subject(unit.id()), "placement takes effect", unit, moved);
        return moved;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
    }

    private static Subject subject(UnitId id) {
        return new Subject("member-unit", id.toString());
    }
}
