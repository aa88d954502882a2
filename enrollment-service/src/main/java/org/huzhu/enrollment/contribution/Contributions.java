package org.huzhu.enrollment.contribution;

import java.util.List;
import java.util.Optional;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.kernel.id.ReadableNumber;

/** The contributions that the caller may see. */
public interface Contributions {
    /** Keeps what each payer owes, unless it is kept already. */
    void owe(Enrollment enrollment, List<PayerDue> dues);

    /** What each payer owes and what came of it; empty before anything is owed. */
    List<PayerDue> dues(EnrollmentId enrollment);

    /**
     * Keeps money that came in, within what its payer owes.
     *
     * @throws org.huzhu.kernel.refusal.Refused CONTRIBUTION_OVER_DUE, CONTRIBUTION_PAYER_UNKNOWN,
     *     CONTRIBUTION_REFERENCE_TAKEN
     */
    void add(Contribution contribution);

    /** A contribution of an enrolment. */
    Optional<Contribution> find(EnrollmentId enrollment, ContributionId id);

    /** All contributions of an enrolment, the first one first. */
    List<Contribution> of(EnrollmentId enrollment);

    /** The receipts of the confirmed contributions of an enrolment, the first one first. */
    List<IssuedReceipt> receipts(EnrollmentId enrollment);

    /**
     * What a payer gets for confirmed money.
     *
     * @param number what a person can read out, {@code R25-000042-K}
     * @param contribution the money
     */
    record IssuedReceipt(ReadableNumber number, Contribution contribution) {}

    /** Keeps a confirmation. @throws org.huzhu.kernel.refusal.Refused CONTRIBUTION_CONFIRMED when there is one */
    void confirm(Contribution confirmed);

    /** Keeps that a report was taken back. @throws org.huzhu.kernel.refusal.Refused CONTRIBUTION_CONFIRMED when it was confirmed */
    void withdraw(Contribution withdrawn);
}
