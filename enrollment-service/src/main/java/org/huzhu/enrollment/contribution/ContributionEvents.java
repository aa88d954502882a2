package org.huzhu.enrollment.contribution;

import org.huzhu.enrollment.plan.PlanVersion;

/** Tells the other services about money received. */
public interface ContributionEvents {
    /** A second person confirmed it. */
    void confirmed(Contribution contribution, PlanVersion plan);
}
