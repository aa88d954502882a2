package org.huzhu.enrollment.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanVersionId;

/**
 * What is asked about coverages.
 *
 * @param member of whom
 * @param unit through which unit
 * @param validAt on which day; empty asks for all days
 * @param knownAt as believed at which moment
 * @param after the row after which to go on
 * @param limit at most so many rows
 */
public record CoverageSearch(
        Optional<MemberId> member,
        Optional<UnitId> unit,
        Optional<LocalDate> validAt,
        Instant knownAt,
        Optional<Position> after,
        int limit) {
    /** A row's place in the order of the answer. */
    public record Position(CoverageId coverage, LocalDate from) {}

    /** A row of the answer: the coverage it belongs to, and the row. */
    public record Hit(
            CoverageId id,
            MemberId member,
            UnitId unit,
            EnrollmentReference enrollment,
            PlanVersionId planVersion,
            PlanCode plan,
            CoverageSpell spell) {

        /** The row's stage in its life on a day. */
        public Stage stageOn(LocalDate today) {
            if (spell.status() == CoverageSpell.Status.TERMINATED) {
                return Stage.TERMINATED;
            }
            if (today.isBefore(spell.valid().from())) {
                return Stage.SCHEDULED;
            }
            return spell.valid().contains(today) ? Stage.ACTIVE : Stage.ENDED;
        }
    }

    /** The stages of a coverage's life. */
    public enum Stage {
        /** It has not begun. */
        SCHEDULED,
        /** It protects today. */
        ACTIVE,
        /** Its days are over. */
        ENDED,
        /** A rule of the plan ended it. */
        TERMINATED
    }
}
