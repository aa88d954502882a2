package org.huzhu.enrollment.enrollment;

/** What a review decides. */
public enum ReviewDecision {
    /** The enrolment goes on. */
    APPROVE,
    /** The unit has to correct it. */
    RETURN,
    /** It is refused for good. */
    REJECT
}
