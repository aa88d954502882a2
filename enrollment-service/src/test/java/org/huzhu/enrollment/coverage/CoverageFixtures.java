package org.huzhu.enrollment.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanVersionId;
import org.huzhu.kernel.time.DateSpan;

/** Coverages with a valid default. */
public final class CoverageFixtures {
    /** When the coverages of the fixtures became known. */
    public static final Instant KNOWN_SINCE = Instant.parse("2025-03-20T01:00:00Z");

    private CoverageFixtures() {}

    /** The year that begins on a day. */
    public static DateSpan yearFrom(LocalDate day) {
        return DateSpan.of(day, day.plusYears(1));
    }

    /** A coverage of a member through a unit over some days. */
    public static Coverage coverage(long id, MemberId member, UnitId unit, PlanCode plan, DateSpan days, int shares) {
        return new Coverage(
                new CoverageId(new UUID(6, id)),
                member,
                unit,
                new EnrollmentReference(new UUID(6, 100)),
                new PlanVersionId(new UUID(0, 3)),
                plan,
                List.of(new CoverageSpell(
                        days,
                        Knowledge.since(KNOWN_SINCE),
                        shares,
                        new CoverageSpell.ObservationStart(days.from(), CoverageSpell.Waiver.NONE),
                        CoverageSpell.Status.IN_FORCE)),
                1);
    }
}
