package org.huzhu.benefit.plan;

/** The forms of a benefit. */
public enum BenefitKind {
    /** A rate on costs. */
    REIMBURSEMENT,
    /** A fixed sum for each stay, by the level of the hospital. */
    FIXED_PER_STAY,
    /** A sum for each day of a stay. */
    DAILY_ALLOWANCE,
    /** A sum for a listed illness. */
    LUMP_SUM,
    /** A sum by the grade of a disability. */
    DISABILITY,
    /** A sum for a death, with or without a funeral. */
    DEATH,
    /** A rate on the burden that remains after all indemnity. */
    TOP_UP;

    /** Tells whether the benefit makes good a cost and so counts towards the personal burden. */
    public boolean isIndemnity() {
        return this == REIMBURSEMENT || this == TOP_UP;
    }
}
