package org.huzhu.enrollment.coverage.db;

import java.util.List;
import org.huzhu.enrollment.coverage.Coverage;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.coverage.CoverageSearch;
import org.huzhu.enrollment.coverage.CoverageSpell;
import org.huzhu.enrollment.coverage.EnrollmentReference;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanVersionId;

/** A coverage as it is stored, without its rows. */
record CoverageRow(
        CoverageId coverageId,
        MemberId memberId,
        UnitId unitId,
        EnrollmentReference enrollmentId,
        PlanVersionId planVersionId,
        PlanCode planCode,
        long stateVersion) {

    static final String COLUMNS = """
                        c.coverage_id, c.member_id, c.unit_id, c.enrollment_id, c.plan_version_id, c.plan_code,
                        c.state_version
                        """;

    Coverage coverage(List<CoverageSpell> history) {
        return new Coverage(coverageId, memberId, unitId, enrollmentId, planVersionId, planCode, history, stateVersion);
    }

    CoverageSearch.Hit hit(CoverageSpell spell) {
        return new CoverageSearch.Hit(coverageId, memberId, unitId, enrollmentId, planVersionId, planCode, spell);
    }
}
