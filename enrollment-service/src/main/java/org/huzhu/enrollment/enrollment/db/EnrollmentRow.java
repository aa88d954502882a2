package org.huzhu.enrollment.enrollment.db;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentState;
import org.huzhu.enrollment.enrollment.Payer;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.enrollment.RosterTotals;
import org.huzhu.enrollment.enrollment.Signatures;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanVersionId;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.time.DateSpan;

/** An enrolment as it is stored. */
record EnrollmentRow(
        EnrollmentId enrollmentId,
        String number,
        UnitId unitId,
        PlanVersionId planVersionId,
        PlanCode planCode,
        LocalDate periodFrom,
        LocalDate periodUntil,
        Optional<LocalDate> coverFrom,
        Optional<String> riskClass,
        List<PayerKind> payerKinds,
        List<Integer> payerWeights,
        EnrollmentState state,
        Optional<PersonKey> submittedBy,
        Optional<PersonKey> officeReviewedBy,
        Optional<PersonKey> provinceReviewedBy,
        int rowsRead,
        int rowsAccepted,
        int rowsRejected,
        int rowsUnchanged,
        Money contributionDue,
        long version) {

    static final String COLUMNS = """
                        enrollment_id, number, unit_id, plan_version_id, plan_code,
                        lower(period) AS period_from, upper(period) AS period_until, cover_from, risk_class, payer_kinds, payer_weights, state,
                        submitted_by, office_reviewed_by, province_reviewed_by, rows_read, rows_accepted, rows_rejected,
                        rows_unchanged, contribution_due, version
                        """;

    Enrollment enrollment() {
        return new Enrollment(
                enrollmentId,
                ReadableNumber.parse(number),
                unitId,
                planVersionId,
                planCode,
                DateSpan.of(periodFrom, periodUntil),
                coverFrom,
                riskClass,
                payers(),
                state,
                new Signatures(submittedBy, officeReviewedBy, provinceReviewedBy),
                new RosterTotals(rowsRead, rowsAccepted, rowsRejected, rowsUnchanged, contributionDue),
                version);
    }

    private List<Payer> payers() {
        return IntStream.range(0, payerKinds.size())
                .mapToObj(place -> new Payer(payerKinds.get(place), payerWeights.get(place)))
                .toList();
    }
}
