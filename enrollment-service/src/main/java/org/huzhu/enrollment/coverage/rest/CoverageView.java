package org.huzhu.enrollment.coverage.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.coverage.CoverageSearch;
import org.huzhu.enrollment.coverage.CoverageSpell;
import org.huzhu.enrollment.plan.Observation;
import org.huzhu.enrollment.plan.PlanVersion;
import org.jspecify.annotations.Nullable;

/**
 * One row of a coverage: some days, as believed for some time.
 *
 * @param id key of the coverage; rows of one coverage share it
 * @param memberId whom it protects
 * @param unitId through which unit
 * @param enrollmentId the enrolment it came from
 * @param planCode code of the plan
 * @param planVersionId the terms it follows
 * @param shares how many times the member holds the plan
 * @param from first day
 * @param to first day after it
 * @param observationUntil first day after the observation period; absent where none applies
 * @param observationWaived whether a renewal or a collective start waived it
 * @param status its stage today
 * @param knownFrom since when it was believed
 * @param knownTo until when it was believed; absent while it is
 */
@Schema(name = "Coverage")
public record CoverageView(
        UUID id,
        UUID memberId,
        UUID unitId,
        UUID enrollmentId,
        String planCode,
        UUID planVersionId,
        int shares,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate observationUntil,
        boolean observationWaived,
        CoverageSearch.Stage status,
        Instant knownFrom,
        @Nullable Instant knownTo) {

    static CoverageView of(CoverageSearch.Hit hit, PlanVersion plan, LocalDate today) {
        CoverageSpell spell = hit.spell();
        Observation rule = plan.terms().forEnrolling().observation();
        boolean waived = spell.observation().waiver() == CoverageSpell.Waiver.WAIVED;
        return new CoverageView(
                hit.id().value(),
                hit.member().value(),
                hit.unit().value(),
                hit.enrollment().value(),
                hit.plan().value(),
                hit.planVersion().value(),
                spell.shares(),
                spell.valid().from(),
                spell.until(),
                waived || rule.days() == 0
                        ? null
                        : rule.until(spell.observation().from()),
                waived,
                hit.stageOn(today),
                spell.known().from(),
                spell.known().to().orElse(null));
    }
}
