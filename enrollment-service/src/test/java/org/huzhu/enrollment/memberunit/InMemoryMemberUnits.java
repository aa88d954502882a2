package org.huzhu.enrollment.memberunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.kernel.personal.UnifiedCreditCode;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;

/** Member units in memory; places never overlap, as in the database. */
public final class InMemoryMemberUnits implements MemberUnits {
    private final Map<UnitId, MemberUnit> kept =
            new TreeMap<>(Comparator.comparing(id -> id.value().toString()));
    private final Map<UnitId, List<Placement>> placements = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    /** Puts a unit there as it is, placed under its office from a day on. */
    public MemberUnit given(MemberUnit unit, LocalDate from) {
        kept.put(unit.id(), unit);
        placements
                .computeIfAbsent(unit.id(), id -> new ArrayList<>())
                .add(new Placement(unit.office(), DateSpan.openFrom(from)));
        return unit;
    }

    /** Hides all that stands below a path from the caller. */
    public InMemoryMemberUnits hiding(String path) {
        hidden.add(path);
        return this;
    }

    @Override
    public MemberUnit add(MemberUnit unit, LocalDate from) {
        if (hidden.stream().anyMatch(unit.officePath()::startsWith)) {
            throw new Refused(
                    MemberUnitRefusal.UNIT_OFFICE_UNKNOWN,
                    List.of(Fault.at("/officeCode", MemberUnitRefusal.UNIT_OFFICE_UNKNOWN.name())));
        }
        if (find(unit.creditCode()).isPresent()) {
            throw new Refused(
                    MemberUnitRefusal.CREDIT_CODE_TAKEN,
                    Map.of("creditCode", unit.creditCode().value()));
        }
        return given(unit, from);
    }

    @Override
    public Optional<MemberUnit> find(UnitId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<MemberUnit> lock(UnitId id) {
        return find(id);
    }

    @Override
    public Optional<UnitId> find(UnifiedCreditCode creditCode) {
        return kept.values().stream()
                .filter(unit -> unit.creditCode().equals(creditCode))
                .map(MemberUnit::id)
                .findFirst();
    }

    @Override
    public List<Placement> placements(UnitId id) {
        return List.copyOf(placements.getOrDefault(id, List.of()));
    }

    @Override
    public void place(UnitId id, OfficeCode office, LocalDate from) {
        List<Placement> places = placements.computeIfAbsent(id, each -> new ArrayList<>());
        places.replaceAll(place -> place.span().isOpen() && place.span().from().isBefore(from)
                ? new Placement(place.office(), DateSpan.of(place.span().from(), from))
                : place);
        if (places.stream().anyMatch(place -> place.span().overlaps(DateSpan.openFrom(from)))) {
            throw new IllegalStateException("a unit stands in one place a day: " + from);
        }
        places.add(new Placement(office, DateSpan.openFrom(from)));
    }

    @Override
    public MemberUnit settle(MemberUnit unit) {
        MemberUnit settled = new MemberUnit(
                unit.id(),
                unit.creditCode(),
                unit.name(),
                unit.headcount(),
                unit.office(),
                unit.officePath(),
                unit.version() + 1);
        kept.put(settled.id(), settled);
        return settled;
    }

    @Override
    public List<UnitId> dueForMove(LocalDate today, Optional<UnitId> last, int limit) {
        return after(last, Integer.MAX_VALUE).stream()
                .filter(unit -> placements(unit.id()).stream()
                        .anyMatch(place ->
                                place.span().contains(today) && !place.office().equals(unit.office())))
                .map(MemberUnit::id)
                .limit(limit)
                .toList();
    }

    @Override
    public List<MemberUnit> after(Optional<UnitId> last, int limit) {
        return kept.values().stream()
                .filter(unit -> last.filter(id -> unit.id()
                                        .value()
                                        .toString()
                                        .compareTo(id.value().toString())
                                <= 0)
                        .isEmpty())
                .limit(limit)
                .toList();
    }
}
