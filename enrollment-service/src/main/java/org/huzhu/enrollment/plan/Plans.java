package org.huzhu.enrollment.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All plans and their versions. */
public interface Plans {
    /** Keeps a draft as the next version of its plan. */
    PlanVersion.Draft add(PlanVersionId id, Terms terms, String author);

    /**
     * Replaces the terms of a draft.
     *
     * @param expectedDigest digest of the terms that are replaced
     * @throws org.huzhu.kernel.refusal.Refused PLAN_VERSION_CHANGED when others stand there
     */
    void replace(PlanVersion.Draft draft, String expectedDigest);

    /**
     * Keeps a publication.
     *
     * @throws org.huzhu.kernel.refusal.Refused PLAN_VERSION_OVERLAPS when another version has one of its days
     */
    void publish(PlanVersion.Published version, String publisher);

    /**
     * Keeps the end of a published version that had none.
     *
     * @throws org.huzhu.kernel.refusal.Refused PLAN_VERSION_ENROLLED when somebody enrolled under it for later days
     */
    void end(PlanVersion.Published ended);

    /** Waits until nobody else seeds, to the end of the transaction. */
    void lockForSeeding();

    /** A version by its number. */
    Optional<PlanVersion> find(PlanCode code, int number);

    /** A version by its key. The end of an open one may be older than the table's; {@link #versions} knows it. */
    Optional<PlanVersion> find(PlanVersionId id);

    /** All versions of a plan, the first one first. */
    List<PlanVersion> versions(PlanCode code);

    /** The published version that takes enrolments starting on a day; it does not end before the transaction does. */
    Optional<PlanVersion.Published> offered(PlanCode code, LocalDate start);

    /** At most so many plan codes after one, in order; from the first for "". */
    List<PlanCode> codesAfter(String code, Shown shown, int limit);

    /** The codes of all plans with a published version. */
    Set<String> publishedCodes();

    /** Which plans are listed. */
    enum Shown {
        /** Those with a published version. */
        PUBLISHED,
        /** Those with drafts only, too. */
        ALL
    }
}
