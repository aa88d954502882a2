package org.huzhu.enrollment.coverage.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huzhu.enrollment.coverage.Coverage;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.coverage.CoverageSearch;
import org.huzhu.enrollment.coverage.CoverageSpell;
import org.huzhu.enrollment.coverage.Coverages;
import org.huzhu.enrollment.coverage.Holding;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.union.access.UnionScope;

/** Coverages in their tables. */
@Singleton
class SqlCoverages implements Coverages {
    private final Transactions transactions;

    @Inject
    SqlCoverages(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Coverage> find(CoverageId id) {
        return transactions
                .sql()
                .createQuery("SELECT " + CoverageRow.COLUMNS + """
                        FROM coverage c WHERE coverage_id = :id FOR UPDATE
                        """)
                .bind("id", id)
                .mapTo(CoverageRow.class)
                .findOne()
                .map(row -> row.coverage(history(id)));
    }

    private List<CoverageSpell> history(CoverageId id) {
        return transactions
                .sql()
                .createQuery("SELECT " + SpellRow.COLUMNS + """
                        FROM coverage_spell s
                        WHERE coverage_id = :id ORDER BY lower(known), lower(valid)
                        """)
                .bind("id", id)
                .mapTo(SpellRow.class)
                .stream()
                .map(SpellRow::spell)
                .toList();
    }

    @Override
    public List<CoverageSearch.Hit> find(CoverageSearch search) {
        StringBuilder sql = new StringBuilder("SELECT " + SpellRow.COLUMNS + ", " + CoverageRow.COLUMNS + """
                        FROM coverage c JOIN coverage_spell s ON s.coverage_id = c.coverage_id
                        WHERE s.known @> :knownAt::timestamptz
                        """);
        Map<String, Object> values = new HashMap<>();
        values.put("knownAt", search.knownAt());
        search.member().ifPresent(member -> {
            sql.append("AND c.member_id = :member\n");
            values.put("member", member);
        });
        search.unit().ifPresent(unit -> {
            sql.append("AND c.unit_id = :unit\n");
            values.put("unit", unit);
        });
        if (search.unit().isEmpty() && transactions.scope() instanceof UnionScope.Office) {
            // Row-level security alone would look at every row; an office's units are few, so they lead the way.
            sql.append("AND c.unit_id IN (SELECT u.unit_id FROM unit_scope u WHERE app_sees(u.unit_id, NULL))\n");
        }
        search.validAt().ifPresent(day -> {
            sql.append("AND s.valid @> :validAt::date\n");
            values.put("validAt", day);
        });
        search.after().ifPresent(after -> {
            sql.append("""
                        AND c.coverage_id >= :afterCoverage
                        AND (c.coverage_id, lower(s.valid)) > (:afterCoverage, :afterDay::date)
                        """);
            values.put("afterCoverage", after.coverage());
            values.put("afterDay", after.from());
        });
        sql.append("ORDER BY c.coverage_id, lower(s.valid) LIMIT :limit");
        return transactions
                .sql()
                .createQuery(sql)
                .bindMap(values)
                .bind("limit", search.limit())
                .map(row -> row.getRow(CoverageRow.class)
                        .hit(row.getRow(SpellRow.class).spell()))
                .list();
    }

    @Override
    public Map<MemberId, Holding> holdings(PlanCode plan, UnitId unit, DateSpan days, Collection<MemberId> members) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT member_id, shares, same_unit, former_end
                        FROM coverage_holdings(:plan, :unit, daterange(:from, :until), :members)
                        """)
                .bind("plan", plan)
                .bind("unit", unit)
                .bind("from", days.from())
                .bind("until", days.until())
                .bindArray("members", UUID.class, ids(members))
                .mapTo(HoldingRow.class)
                .collect(Collectors.toMap(HoldingRow::memberId, HoldingRow::holding));
    }

    @Override
    public void lockCounters(PlanCode plan, int sharesMax, Collection<MemberId> members) {
        transactions
                .sql()
                .createQuery("SELECT lock_share_counters(:plan, :max, :members)")
                .bind("plan", plan)
                .bind("max", sharesMax)
                .bindArray("members", UUID.class, ids(members))
                .mapToMap()
                .one();
    }

    @Override
    public void count(PlanCode plan, int sharesMax, Map<MemberId, Integer> held) {
        List<UUID> members = new ArrayList<>(held.size());
        List<Integer> shares = new ArrayList<>(held.size());
        held.forEach((member, count) -> {
            members.add(member.value());
            shares.add(count);
        });
        transactions
                .sql()
                .createQuery("SELECT set_share_counters(:plan, :max, :members, :held)")
                .bind("plan", plan)
                .bind("max", sharesMax)
                .bindArray("members", UUID.class, members)
                .bindArray("held", Integer.class, shares)
                .mapToMap()
                .one();
    }

    @Override
    public List<MemberId> holders(
            Collection<PlanCode> plans, Optional<UnitId> through, DateSpan days, Collection<MemberId> members) {
        return transactions
                .sql()
                .createQuery("SELECT member_id FROM coverage_holders(:plans, :unit::uuid, :day, :members)")
                .bind("unit", through)
                .bindArray(
                        "plans",
                        String.class,
                        plans.stream().map(PlanCode::value).toList())
                .bind("day", days.from())
                .bindArray("members", UUID.class, ids(members))
                .mapTo(MemberId.class)
                .list();
    }

    @Override
    public UnitCover throughUnit(PlanCode plan, UnitId unit, LocalDate day) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT count(DISTINCT member_id) AS members, min(shares) AS least_shares FROM coverage_spell
                        WHERE unit_id = :unit AND plan_code = :plan AND valid @> :day AND upper_inf(known)
                        AND status = 'IN_FORCE'
                        """)
                .bind("unit", unit)
                .bind("plan", plan)
                .bind("day", day)
                .mapTo(UnitCover.class)
                .one();
    }

    @Override
    public void add(List<Coverage> coverages) {
        if (coverages.isEmpty()) {
            return;
        }
        var batch = transactions.sql().prepareBatch("""
                        INSERT INTO coverage (coverage_id, member_id, unit_id, enrollment_id, plan_version_id,
                        plan_code, state_version)
                        VALUES (:id, :member, :unit, :enrollment, :planVersion, :plan, :stateVersion)
                        """);
        coverages.forEach(coverage -> batch.bindMethods(coverage).add());
        batch.execute();
        addSpells(coverages);
    }

    private void addSpells(List<Coverage> coverages) {
        var batch = transactions.sql().prepareBatch(SpellRow.INSERT);
        for (Coverage coverage : coverages) {
            coverage.history()
                    .forEach(spell -> SpellRow.bind(batch, coverage, spell).add());
        }
        batch.execute();
    }

    @Override
    public void correct(Coverage before, Coverage after) {
        int changed = transactions
                .sql()
                .createUpdate("""
                        UPDATE coverage SET state_version = :after WHERE coverage_id = :id
                        AND state_version = :before
                        """)
                .bind("id", after.id())
                .bind("before", before.stateVersion())
                .bind("after", after.stateVersion())
                .execute();
        if (changed != 1) {
            throw new IllegalStateException("coverage " + after.id() + " was corrected by another at once");
        }
        for (CoverageSpell spell : after.history()) {
            spell.known().to().ifPresent(to -> close(after, spell, to));
        }
        var batch = transactions.sql().prepareBatch(SpellRow.INSERT);
        List<CoverageSpell> added = after.history().stream()
                .filter(spell -> spell.known().isCurrent() && !before.history().contains(spell))
                .toList();
        added.forEach(spell -> SpellRow.bind(batch, after, spell).add());
        batch.execute();
    }

    private void close(Coverage coverage, CoverageSpell spell, Instant to) {
        transactions
                .sql()
                .createUpdate("""
                        UPDATE coverage_spell SET known = tstzrange(lower(known), :to::timestamptz)
                        WHERE coverage_id = :id AND lower(valid) = :valid.from AND upper_inf(known)
                        AND lower(known) = :known.from::timestamptz
                        """)
                .bindMethods(spell)
                .bind("id", coverage.id())
                .bind("to", to)
                .execute();
    }

    private static List<UUID> ids(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toList();
    }

    /** What a member holds, as the database tells it. */
    record HoldingRow(MemberId memberId, int shares, boolean sameUnit, Optional<LocalDate> formerEnd) {

        Holding holding() {
            return new Holding(shares, sameUnit ? Holding.Place.SAME_UNIT : Holding.Place.ELSEWHERE, formerEnd);
        }
    }
}
