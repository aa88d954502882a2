package org.huzhu.enrollment.contribution;

import jakarta.inject.Singleton;
import java.util.List;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentCommand;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.Enrollments;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.enrollment.SettleEnrollment;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.refusal.Refused;

/** Confirms that money really arrived; with the last of it the enrolment is paid and its cover made. */
@Singleton
public final class ConfirmContribution {
    private final Enrollments enrollments;
    private final Contributions contributions;
    private final Plans plans;
    private final SettleEnrollment settleEnrollment;
    private final ContributionEvents events;
    private final AuditTrail audit;

    ConfirmContribution(
            Enrollments enrollments,
            Contributions contributions,
            Plans plans,
            SettleEnrollment settleEnrollment,
            ContributionEvents events,
            AuditTrail audit) {
        this.enrollments = enrollments;
        this.contributions = contributions;
        this.plans = plans;
        this.settleEnrollment = settleEnrollment;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Confirms a contribution.
     *
     * @throws Refused ENROLLMENT_NOT_FOUND, CONTRIBUTION_NOT_FOUND, CONTRIBUTION_CONFIRMED, CONFIRMER_NOT_INDEPENDENT
     * @throws org.huzhu.kernel.refusal.IllegalTransition when no money is due
     */
    public Contribution confirm(EnrollmentId id, ContributionId contributionId, PersonKey by) {
        Enrollment enrollment =
                enrollments.lock(id).orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND));
        Contribution before = contributions
                .find(id, contributionId)
                .orElseThrow(() -> new Refused(ContributionRefusal.CONTRIBUTION_NOT_FOUND));
        Contribution confirmed = before.confirmed(by);
        enrollment.require(EnrollmentCommand.CONTRIBUTION);
        contributions.confirm(confirmed);
        events.confirmed(confirmed, plans.find(enrollment.planVersion()).orElseThrow());
        audit.changed(
                "CONTRIBUTION_CONFIRMED",
                new Subject("contribution", contributionId.toString()),
                "",
                before,
                confirmed);
        List<PayerDue> dues = contributions.dues(id);
        if (dues.stream().allMatch(PayerDue::isSettled)) {
            settleEnrollment.paid(enrollment);
        }
        return confirmed;
    }
}
