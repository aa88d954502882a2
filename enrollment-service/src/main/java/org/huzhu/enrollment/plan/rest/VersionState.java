package org.huzhu.enrollment.plan.rest;

import org.huzhu.enrollment.plan.PlanVersion;

/** Where a version stands. */
public enum VersionState {
    /** Being written. */
    DRAFT,
    /** Never changes again. */
    PUBLISHED;

    static VersionState of(PlanVersion version) {
        return switch (version) {
            case PlanVersion.Draft _ -> DRAFT;
            case PlanVersion.Published _ -> PUBLISHED;
        };
    }
}
