package org.huzhu.enrollment.plan;

import java.util.Set;

/**
 * The plans of which one must be held too: by the person, or by the worker whose family the person is.
 *
 * @param codes the plans; empty when none has to be
 * @param through through which unit
 */
public record BasePlans(Set<PlanCode> codes, Through through) {
    /** Through which unit a base plan is held. */
    public enum Through {
        /** Through the unit that enrols. */
        SAME_UNIT,
        /** Through whichever. */
        ANY_UNIT
    }

    /** None has to be held. */
    public static final BasePlans NONE = new BasePlans(Set.of(), Through.ANY_UNIT);

    public BasePlans {
        codes = Set.copyOf(codes);
    }

    /** Says whether none has to be held. */
    public boolean isEmpty() {
        return codes.isEmpty();
    }
}
