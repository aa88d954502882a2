package org.huzhu.enrollment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.huzhu.enrollment.contribution.ContributionRefusal;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.memberunit.MemberUnitRefusal;
import org.huzhu.enrollment.office.OfficeRefusal;
import org.huzhu.enrollment.plan.PlanRefusal;
import org.huzhu.kit.problem.ConstraintRefusal;

/** What configuration or a choice makes; everything else is made by its constructor. */
@Singleton
public class EnrollmentWiring {
    /** What it means when the database itself has to say no. */
    @Produces
    @Singleton
    ConstraintRefusal constraintRefusal() {
        return () -> Map.of(
                "enrollment_office_reviewer_independent", EnrollmentRefusal.REVIEWER_NOT_INDEPENDENT,
                "enrollment_province_reviewer_independent", EnrollmentRefusal.REVIEWER_NOT_INDEPENDENT,
                "enrollment_once", EnrollmentRefusal.ENROLLMENT_EXISTS,
                "roster_import_one_running", EnrollmentRefusal.ROSTER_IMPORT_RUNNING,
                "contribution_confirmer_independent", ContributionRefusal.CONFIRMER_NOT_INDEPENDENT,
                "contribution_reference_once", ContributionRefusal.CONTRIBUTION_REFERENCE_TAKEN,
                "payer_due_bounds", ContributionRefusal.CONTRIBUTION_OVER_DUE,
                "member_unit_credit_code_key", MemberUnitRefusal.CREDIT_CODE_TAKEN,
                "office_code_key", OfficeRefusal.OFFICE_CODE_TAKEN,
                "plan_version_overlap", PlanRefusal.PLAN_VERSION_OVERLAPS);
    }
}
