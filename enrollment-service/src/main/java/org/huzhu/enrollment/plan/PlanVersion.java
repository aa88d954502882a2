package org.huzhu.enrollment.plan;

import java.time.Instant;

/** One version of a plan: a draft, or published and never changed again. */
public sealed interface PlanVersion {
    /** Its key. */
    PlanVersionId id();

    /** Counts from 1 within the plan. */
    int number();

    /** What it promises. */
    Terms terms();

    /** Its plan's code. */
    default PlanCode code() {
        return terms().code();
    }

    /** Still being written. */
    record Draft(PlanVersionId id, int number, Terms terms) implements PlanVersion {
        /** The version as it is published at a moment. */
        public Published published(Instant at) {
            return new Published(id, number, terms, at);
        }
    }

    /** In force for enrolments that start in its days. */
    record Published(PlanVersionId id, int number, Terms terms, Instant at) implements PlanVersion {}
}
