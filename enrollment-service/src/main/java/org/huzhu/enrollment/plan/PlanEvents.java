package org.huzhu.enrollment.plan;

/** Tells the other services about plans. */
public interface PlanEvents {
    /** A version was published. */
    void published(PlanVersion.Published version);

    /** A published version without an end got one. */
    void ended(PlanVersion.Published version);
}
