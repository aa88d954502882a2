package org.huzhu.claims.adjudication.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.personal.Unmasking;
import org.huzhu.union.access.UnionScope;

/** Whether the caller may see how lines came about: the worker herself, or who may unmask, with an audit line. */
@RequestScoped
class StepSight {

    private final CallerContext callers;
    private final Unmasking unmasking;

    @Inject
    StepSight(CallerContext callers, Unmasking unmasking) {
        this.callers = callers;
        this.unmasking = unmasking;
    }

    LineViews.Steps of(UUID member, String subjectType, String subjectId) {
        if (UnionScope.memberId(callers.caller().scope()).filter(member::equals).isPresent()) {
            return LineViews.Steps.SHOWN;
        }
        if (!unmasking.allowed()) {
            return LineViews.Steps.HIDDEN;
        }
        unmasking.unmask(subjectType, subjectId, subjectType + ".steps", () -> "");
        return LineViews.Steps.SHOWN;
    }
}
