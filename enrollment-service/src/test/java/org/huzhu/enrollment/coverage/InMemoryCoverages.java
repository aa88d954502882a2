package org.huzhu.enrollment.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.member.Members;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.time.DateSpan;

/** Coverages in memory, and what was told of them; counters are as strict as the CHECK of the database. */
public final class InMemoryCoverages implements Coverages {
    private static final Comparator<CoverageSearch.Hit> BY_COVERAGE_AND_DAY =
            Comparator.<CoverageSearch.Hit, String>comparing(hit -> hit.id().toString())
                    .thenComparing(hit -> hit.spell().valid().from());

    private final Map<CoverageId, Coverage> kept = new LinkedHashMap<>();
    private final Map<PlanCode, Map<MemberId, Integer>> counters = new HashMap<>();
    private final Map<PlanCode, Set<MemberId>> locked = new HashMap<>();
    private final List<Coverage> told = new ArrayList<>();
    private long ids;

    /** Puts a coverage there as it is. */
    public Coverage given(Coverage coverage) {
        kept.put(coverage.id(), coverage);
        return coverage;
    }

    /** All coverages, the first one first. */
    public List<Coverage> all() {
        return List.copyOf(kept.values());
    }

    /** The coverages that the other services were told about, in order. */
    public List<Coverage> told() {
        return List.copyOf(told);
    }

    /** What the counters of a plan show. */
    public Map<MemberId, Integer> counted(PlanCode plan) {
        return Map.copyOf(counters.getOrDefault(plan, Map.of()));
    }

    /** Opens coverages here; their ids count up from 1. */
    public OpenCoverages opening(Members members, AuditTrail audit, Clock clock) {
        return new OpenCoverages(this, members, told::addAll, audit, () -> new UUID(7, ++ids), clock);
    }

    /** Ends coverages here. */
    EndCoverage ending(AuditTrail audit, Clock clock) {
        return new EndCoverage(this, told::addAll, audit, clock);
    }

    @Override
    public Optional<Coverage> find(CoverageId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<CoverageSearch.Hit> find(CoverageSearch search) {
        return kept.values().stream()
                .filter(one ->
                        search.member().filter(id -> !id.equals(one.member())).isEmpty())
                .filter(one ->
                        search.unit().filter(id -> !id.equals(one.unit())).isEmpty())
                .flatMap(one -> one.history().stream()
                        .filter(spell -> spell.known().at(search.knownAt()))
                        .filter(spell -> search.validAt()
                                .filter(day -> !spell.valid().contains(day))
                                .isEmpty())
                        .map(spell -> hit(one, spell)))
                .sorted(BY_COVERAGE_AND_DAY)
                .filter(hit ->
                        search.after().filter(last -> !isBehind(hit, last)).isEmpty())
                .limit(search.limit())
                .toList();
    }

    private static CoverageSearch.Hit hit(Coverage one, CoverageSpell spell) {
        return new CoverageSearch.Hit(
                one.id(), one.member(), one.unit(), one.enrollment(), one.planVersion(), one.plan(), spell);
    }

    private static boolean isBehind(CoverageSearch.Hit hit, CoverageSearch.Position last) {
        int coverages = hit.id().toString().compareTo(last.coverage().toString());
        return coverages > 0 || coverages == 0 && hit.spell().valid().from().isAfter(last.from());
    }

    @Override
    public Map<MemberId, Holding> holdings(PlanCode plan, UnitId unit, DateSpan days, Collection<MemberId> members) {
        Map<MemberId, Holding> holdings = new HashMap<>();
        for (MemberId member : members) {
            Holding holding = holding(of(Set.of(plan), member), unit, days);
            if (!holding.equals(Holding.NONE)) {
                holdings.put(member, holding);
            }
        }
        return holdings;
    }

    private List<Coverage> of(Collection<PlanCode> plans, MemberId member) {
        return kept.values().stream()
                .filter(one -> plans.contains(one.plan()) && one.member().equals(member))
                .toList();
    }

    private static Holding holding(List<Coverage> own, UnitId unit, DateSpan days) {
        int most = own.stream()
                .flatMap(InMemoryCoverages::inForce)
                .filter(spell -> spell.valid().overlaps(days))
                .map(spell -> spell.valid().from().isAfter(days.from())
                        ? spell.valid().from()
                        : days.from())
                .mapToInt(day -> sharesOn(own, day))
                .max()
                .orElse(0);
        boolean same = own.stream()
                .filter(one -> one.unit().equals(unit))
                .flatMap(InMemoryCoverages::inForce)
                .anyMatch(spell -> spell.valid().overlaps(days));
        Optional<LocalDate> formerEnd = own.stream()
                .filter(one ->
                        one.current().stream().noneMatch(spell -> spell.status() == CoverageSpell.Status.TERMINATED))
                .flatMap(InMemoryCoverages::inForce)
                .map(CoverageSpell::until)
                .filter(end -> !end.isAfter(days.from()))
                .max(Comparator.naturalOrder());
        return new Holding(most, same ? Holding.Place.SAME_UNIT : Holding.Place.ELSEWHERE, formerEnd);
    }

    private static int sharesOn(List<Coverage> own, LocalDate day) {
        return own.stream()
                .flatMap(InMemoryCoverages::inForce)
                .filter(spell -> spell.valid().contains(day))
                .mapToInt(CoverageSpell::shares)
                .sum();
    }

    private static Stream<CoverageSpell> inForce(Coverage coverage) {
        return coverage.current().stream().filter(spell -> spell.status() == CoverageSpell.Status.IN_FORCE);
    }

    @Override
    public void lockCounters(PlanCode plan, int sharesMax, Collection<MemberId> members) {
        locked.computeIfAbsent(plan, each -> new HashSet<>()).addAll(members);
    }

    @Override
    public void count(PlanCode plan, int sharesMax, Map<MemberId, Integer> held) {
        held.forEach((member, shares) -> {
            if (!locked.getOrDefault(plan, Set.of()).contains(member)) {
                throw new IllegalStateException("a counter is set under its lock only");
            }
            if (shares > sharesMax) {
                throw new IllegalStateException("share_counter_bounds: " + shares + " of " + sharesMax);
            }
            counters.computeIfAbsent(plan, each -> new HashMap<>()).put(member, shares);
        });
    }

    @Override
    public List<MemberId> holders(
            Collection<PlanCode> plans, Optional<UnitId> through, DateSpan days, Collection<MemberId> members) {
        return members.stream()
                .filter(member -> of(plans, member).stream()
                        .filter(one ->
                                through.filter(unit -> !unit.equals(one.unit())).isEmpty())
                        .flatMap(InMemoryCoverages::inForce)
                        .anyMatch(spell -> spell.valid().contains(days.from())))
                .toList();
    }

    @Override
    public UnitCover throughUnit(PlanCode plan, UnitId unit, LocalDate day) {
        Map<MemberId, Integer> shares = kept.values().stream()
                .filter(one -> one.plan().equals(plan) && one.unit().equals(unit))
                .flatMap(one -> inForce(one)
                        .filter(spell -> spell.valid().contains(day))
                        .map(spell -> Map.entry(one.member(), spell.shares())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min));
        return new UnitCover(shares.size(), shares.values().stream().min(Comparator.naturalOrder()));
    }

    @Override
    public void add(List<Coverage> coverages) {
        coverages.forEach(this::given);
    }

    @Override
    public void correct(Coverage before, Coverage after) {
        if (!before.equals(kept.get(after.id()))) {
            throw new IllegalStateException("coverage " + after.id() + " was corrected by another at once");
        }
        kept.put(after.id(), after);
    }
}
