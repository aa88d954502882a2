package org.huzhu.enrollment.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All plans and their versions. */
public interface Plans {
    /** Keeps a draft as the next version of its plan. */
    PlanVersion.Draft add(PlanVersionId id, Terms terms, String author);

    /** Replaces the terms of a draft. */
    void replace(PlanVersion.Draft draft);

    /**
     * Keeps a publication.
     *
     * @throws org.huzhu.kernel.refusal.Refused PLAN_VERSION_OVERLAPS when another version has one of its days
     */
    void publish(PlanVersion.Published version, String publisher);

    /** Waits until nobody else seeds, to the end of the transaction. */
    void lockForSeeding();

    /** A version by its number. */
    Optional<PlanVersion> find(PlanCode code, int number);

    /** A version by its key. */
    Optional<PlanVersion> find(PlanVersionId id);

    /** All versions of a plan, the first one first. */
    List<PlanVersion> versions(PlanCode code);

    /** The published version that takes enrolments starting on a day. */
    Optional<PlanVersion.Published> offered(PlanCode code, LocalDate start);

    /** At most so many plan codes after one, in order; from the first for "". */
    List<PlanCode> codesAfter(String code, int limit);
}
