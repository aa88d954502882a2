package org.huzhu.enrollment.coverage.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.coverage.Coverage;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.coverage.CoverageSearch;
import org.huzhu.enrollment.coverage.CoverageSpell;
import org.huzhu.enrollment.coverage.EnrollmentReference;
import org.huzhu.enrollment.coverage.Knowledge;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanVersionId;
import org.huzhu.kernel.time.DateSpan;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The columns of {@code coverage_spell}, both ways. */
final class SpellColumns {
    static final String COLUMNS = """
                        lower(s.valid) AS valid_from, upper(s.valid) AS valid_to,
                        lower(s.known) AS known_from, upper(s.known) AS known_to, s.shares, s.observation_from,
                        s.observation_waived, s.status
                        """;

    static final String INSERT = """
                        INSERT INTO coverage_spell (coverage_id, member_id, unit_id, plan_code, valid, known,
                        shares, observation_from, observation_waived, status)
                        VALUES (:id, :member, :unit, :plan, daterange(:from, :to),
                        tstzrange(:since::timestamptz, NULL), :shares, :observationFrom, :waived, :status)
                        """;

    private SpellColumns() {}

    static PreparedBatch bind(PreparedBatch batch, Coverage coverage, CoverageSpell spell) {
        return batch.bind("id", coverage.id())
                .bind("member", coverage.member())
                .bind("unit", coverage.unit())
                .bind("plan", coverage.plan())
                .bind("from", spell.valid().from())
                .bind("to", spell.until())
                .bind("since", spell.known().from().atOffset(ZoneOffset.UTC))
                .bind("shares", spell.shares())
                .bind("observationFrom", spell.observation().from())
                .bind("waived", spell.observation().waiver() == CoverageSpell.Waiver.WAIVED)
                .bind("status", spell.status().name());
    }

    static CoverageSpell spell(ResultSet row) throws SQLException {
        OffsetDateTime knownTo = row.getObject("known_to", OffsetDateTime.class);
        return new CoverageSpell(
                DateSpan.of(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                new Knowledge(
                        row.getObject("known_from", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(knownTo).map(OffsetDateTime::toInstant)),
                row.getInt("shares"),
                new CoverageSpell.ObservationStart(
                        row.getObject("observation_from", LocalDate.class),
                        row.getBoolean("observation_waived") ? CoverageSpell.Waiver.WAIVED : CoverageSpell.Waiver.NONE),
                CoverageSpell.Status.valueOf(row.getString("status")));
    }

    static Coverage coverage(ResultSet row, List<CoverageSpell> history) throws SQLException {
        return new Coverage(
                new CoverageId(row.getObject("coverage_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new EnrollmentReference(row.getObject("enrollment_id", UUID.class)),
                new PlanVersionId(row.getObject("plan_version_id", UUID.class)),
                new PlanCode(row.getString("plan_code")),
                history,
                row.getLong("state_version"));
    }

    static CoverageSearch.Hit hit(ResultSet row) throws SQLException {
        return new CoverageSearch.Hit(
                new CoverageId(row.getObject("coverage_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new EnrollmentReference(row.getObject("enrollment_id", UUID.class)),
                new PlanVersionId(row.getObject("plan_version_id", UUID.class)),
                new PlanCode(row.getString("plan_code")),
                spell(row));
    }
}
