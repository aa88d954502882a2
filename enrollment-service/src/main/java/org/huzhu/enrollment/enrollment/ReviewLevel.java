package org.huzhu.enrollment.enrollment;

/** The two levels on which an enrolment is reviewed, by different people. */
public enum ReviewLevel {
    /** The handling office. */
    OFFICE,
    /** The provincial office. */
    PROVINCE
}
