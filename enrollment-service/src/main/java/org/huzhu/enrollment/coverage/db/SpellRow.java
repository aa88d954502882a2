package org.huzhu.enrollment.coverage.db;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.enrollment.coverage.Coverage;
import org.huzhu.enrollment.coverage.CoverageSpell;
import org.huzhu.enrollment.coverage.Knowledge;
import org.huzhu.kernel.time.DateSpan;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A row of {@code coverage_spell} as it is stored. */
record SpellRow(
        LocalDate validFrom,
        LocalDate validTo,
        Instant knownFrom,
        Optional<Instant> knownTo,
        int shares,
        LocalDate observationFrom,
        boolean observationWaived,
        CoverageSpell.Status status) {

    static final String COLUMNS = """
                        lower(s.valid) AS valid_from, upper(s.valid) AS valid_to,
                        lower(s.known) AS known_from, upper(s.known) AS known_to, s.shares, s.observation_from,
                        s.observation_waived, s.status
                        """;

    static final String INSERT = """
                        INSERT INTO coverage_spell (coverage_id, member_id, unit_id, plan_code, valid, known,
                        shares, observation_from, observation_waived, status)
                        VALUES (:id, :member, :unit, :plan, daterange(:valid.from, :until),
                        tstzrange(:known.from::timestamptz, NULL), :shares, :observation.from, :waived, :status)
                        """;

    static PreparedBatch bind(PreparedBatch batch, Coverage coverage, CoverageSpell spell) {
        return batch.bindMethods(coverage)
                .bindMethods(spell)
                .bind("waived", spell.observation().waiver() == CoverageSpell.Waiver.WAIVED);
    }

    CoverageSpell spell() {
        return new CoverageSpell(
                DateSpan.of(validFrom, validTo),
                new Knowledge(knownFrom, knownTo),
                shares,
                new CoverageSpell.ObservationStart(
                        observationFrom, observationWaived ? CoverageSpell.Waiver.WAIVED : CoverageSpell.Waiver.NONE),
                status);
    }
}
