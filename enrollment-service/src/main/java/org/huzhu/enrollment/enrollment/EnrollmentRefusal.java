package org.huzhu.enrollment.enrollment;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a request about enrolments is refused. */
public enum EnrollmentRefusal implements RefusalCode {
    /** No enrolment has this id, or the caller may not see it. */
    ENROLLMENT_NOT_FOUND(RefusalCategory.NOT_FOUND),
    /** The state does not allow the command. */
    ENROLLMENT_COMMAND_NOT_ALLOWED(RefusalCategory.CONFLICT),
    /** The unit has an enrolment for this plan and period. */
    ENROLLMENT_EXISTS(RefusalCategory.CONFLICT),
    /** Somebody else changed the enrolment meanwhile. */
    ENROLLMENT_CHANGED_MEANWHILE(RefusalCategory.CONFLICT),
    /** The plan starts on fixed days of the year only. */
    PERIOD_START_NOT_ALLOWED(RefusalCategory.INVALID),
    /** Cover cannot begin on a day that is over. */
    PERIOD_START_PAST(RefusalCategory.INVALID),
    /** All days of the period are over, so that money would buy nothing. */
    ENROLLMENT_PERIOD_OVER(RefusalCategory.CONFLICT),
    /** Its money is not confirmed yet. */
    ENROLLMENT_NOT_PAID(RefusalCategory.CONFLICT),
    /** The plan has no such risk class. */
    RISK_CLASS_UNKNOWN(RefusalCategory.INVALID),
    /** The plan takes enrolments until an earlier day of the year. */
    ENROLLMENT_TOO_LATE(RefusalCategory.INVALID),
    /** The plan does not let this payer pay. */
    PAYER_NOT_ALLOWED(RefusalCategory.INVALID),
    /** A payer is named twice. */
    PAYER_TWICE(RefusalCategory.INVALID),
    /** The unit is not known, or the caller may not see it. */
    ENROLLMENT_UNIT_UNKNOWN(RefusalCategory.INVALID),
    /** The file has no rows, or all were rejected. */
    ROSTER_EMPTY(RefusalCategory.INVALID),
    /** A roster of this enrolment is being read. */
    ROSTER_IMPORT_RUNNING(RefusalCategory.CONFLICT),
    /** An approval leaves findings on rows of the roster open. */
    ROSTER_FINDINGS_OPEN(RefusalCategory.CONFLICT),
    /** The plan counts the women of a unit, and the unit never said how many they are. */
    HEAD_COUNT_MISSING(RefusalCategory.INVALID),
    /** Too few of the unit's people take part. */
    PARTICIPATION_TOO_LOW(RefusalCategory.INVALID),
    /** The reviewer answered for another step of the enrolment. */
    REVIEWER_NOT_INDEPENDENT(RefusalCategory.FORBIDDEN),
    /** The caller does not review on this level. */
    REVIEW_LEVEL_NOT_YOURS(RefusalCategory.FORBIDDEN);

    private final RefusalCategory category;

    EnrollmentRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
