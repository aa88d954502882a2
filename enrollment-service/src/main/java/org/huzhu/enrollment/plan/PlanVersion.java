package org.huzhu.enrollment.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.huzhu.kernel.time.DateSpan;

/** One version of a plan: a draft, or published and never changed again. */
public sealed interface PlanVersion {
    /** Its key. */
    PlanVersionId id();

    /** Counts from 1 within the plan. */
    int number();

    /** What it promises. */
    Terms terms();

    /** The first days of cover that take it: as its terms say, or up to where a successor begins. */
    DateSpan effective();

    /** Its plan's code. */
    default PlanCode code() {
        return terms().code();
    }

    /** Still being written. */
    record Draft(PlanVersionId id, int number, Terms terms) implements PlanVersion {
        @Override
        public DateSpan effective() {
            return terms.effective();
        }

        /** The version as it is published at a moment. */
        public Published published(Instant at) {
            return new Published(id, number, terms, at, terms.effective());
        }
    }

    /** In force for enrolments that start in its days. */
    record Published(PlanVersionId id, int number, Terms terms, Instant at, DateSpan effective) implements PlanVersion {
        /** Says whether another version that begins on a day ends this one. */
        boolean makesRoomFor(LocalDate from) {
            return effective.isOpen() && from.isAfter(effective.from());
        }

        /** The same version, without the days from one on. */
        public Published until(LocalDate end) {
            return new Published(id, number, terms, at, DateSpan.of(effective.from(), end));
        }
    }
}
