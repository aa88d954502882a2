package org.huzhu.claims.plan;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The plan versions that enrolment told about. */
public interface PlanVersionSnapshots {

    /** Keeps a state unless a newer or equal one is kept already. */
    void store(PlanVersionSnapshot snapshot);

    /** Returns the headings of those ids that are known; a heading never changes and is read once. */
    Map<PlanVersionId, PlanVersionHeading> headings(Collection<PlanVersionId> ids);

    /** Returns the terms with a digest, if a version with them is known. */
    Optional<String> termsOf(String digest);
}
