package org.huzhu.enrollment.contribution;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentCommand;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.Enrollments;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;

/** Records money that came in for an approved enrolment, and takes back what was recorded by mistake. */
@Singleton
public final class RecordContribution {
    private final Enrollments enrollments;
    private final Contributions contributions;
    private final AuditTrail audit;
    private final IdSource ids;
    private final Clock clock;

    RecordContribution(
            Enrollments enrollments, Contributions contributions, AuditTrail audit, IdSource ids, Clock clock) {
        this.enrollments = enrollments;
        this.contributions = contributions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is reported. */
    public record Receipt(PayerKind payer, Money amount, LocalDate receivedOn, String reference) {}

    /**
     * Records money.
     *
     * @throws Refused ENROLLMENT_NOT_FOUND, CONTRIBUTION_NOT_POSITIVE, CONTRIBUTION_NOT_RECEIVED_YET,
     *     CONTRIBUTION_OVER_DUE, CONTRIBUTION_PAYER_UNKNOWN, CONTRIBUTION_REFERENCE_TAKEN
     * @throws org.huzhu.kernel.refusal.IllegalTransition when no money is due
     */
    public Contribution record(EnrollmentId id, Receipt receipt, PersonKey by) {
        Enrollment enrollment =
                enrollments.lock(id).orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND));
        enrollment.require(EnrollmentCommand.CONTRIBUTION);
        check(receipt);
        contributions.owe(enrollment, PayerSplit.of(enrollment.roster().due(), enrollment.payers()));
        Contribution contribution = new Contribution(
                new ContributionId(ids.next()),
                id,
                enrollment.unit(),
                receipt.payer(),
                receipt.amount(),
                receipt.receivedOn(),
                receipt.reference(),
                by,
                Optional.empty(),
                Optional.empty());
        contributions.add(contribution);
        audit.created(
                "CONTRIBUTION_RECORDED",
                new Subject("contribution", contribution.id().toString()),
                "",
                contribution);
        return contribution;
    }

    /**
     * Takes back the report of money that nobody confirmed yet; what it counted is free again.
     *
     * @throws Refused ENROLLMENT_NOT_FOUND, CONTRIBUTION_NOT_FOUND, CONTRIBUTION_CONFIRMED, CONTRIBUTION_WITHDRAWN
     */
    public Contribution withdraw(EnrollmentId id, ContributionId contributionId, PersonKey by) {
        if (enrollments.lock(id).isEmpty()) {
            throw new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND);
        }
        Contribution before = contributions
                .find(id, contributionId)
                .orElseThrow(() -> new Refused(ContributionRefusal.CONTRIBUTION_NOT_FOUND));
        Contribution withdrawn = before.withdrawn(by);
        contributions.withdraw(withdrawn);
        audit.changed(
                "CONTRIBUTION_WITHDRAWN",
                new Subject("contribution", contributionId.toString()),
                "",
                before,
                withdrawn);
        return withdrawn;
    }

    private void check(Receipt receipt) {
        if (!receipt.amount().isPositive()) {
            throw at("/amount", ContributionRefusal.CONTRIBUTION_NOT_POSITIVE, Map.of());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
        if (receipt.receivedOn().isAfter(today)) {
            throw at(
                    "/receivedOn",
                    ContributionRefusal.CONTRIBUTION_NOT_RECEIVED_YET,
                    Map.of("today", today.toString()));
        }
    }

    private static Refused at(String pointer, ContributionRefusal code, Map<String, Object> params) {
        return new Refused(code, params, List.of(Fault.at(pointer, code.name(), params)));
    }
}
