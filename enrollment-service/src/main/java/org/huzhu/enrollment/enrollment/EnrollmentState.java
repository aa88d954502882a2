package org.huzhu.enrollment.enrollment;

import java.util.List;

/** Where an enrolment stands, and what can be asked of it there. */
public enum EnrollmentState {
    /** Being written by the unit. */
    DRAFT,
    /** Handed in; the handling office reviews. */
    SUBMITTED,
    /** The handling office agreed; the provincial office reviews. */
    OFFICE_REVIEWED,
    /** Both agreed; money is due. */
    APPROVED,
    /** All money is confirmed; cover waits for its first day. */
    PAID,
    /** Cover has begun. */
    EFFECTIVE,
    /** Sent back to the unit for correction. */
    RETURNED,
    /** Refused for good. */
    REJECTED,
    /** Given up by the unit. */
    CANCELLED;

    /** What can be asked here. */
    public List<EnrollmentCommand> allowed() {
        return switch (this) {
            case DRAFT, RETURNED ->
                List.of(EnrollmentCommand.ROSTER, EnrollmentCommand.SUBMISSION, EnrollmentCommand.CANCELLATION);
            case SUBMITTED -> List.of(EnrollmentCommand.REVIEW, EnrollmentCommand.CANCELLATION);
            case OFFICE_REVIEWED -> List.of(EnrollmentCommand.REVIEW);
            case APPROVED -> List.of(EnrollmentCommand.CONTRIBUTION);
            case PAID, EFFECTIVE, REJECTED, CANCELLED -> List.of();
        };
    }
}
