package org.huzhu.enrollment.office;

/** The two levels of offices. */
public enum OfficeLevel {
    /** A provincial office (省办): second review, plans, payouts. */
    PROVINCE,
    /** A handling office (基层经办机构): first review; it may stand below another handling office. */
    HANDLING
}
