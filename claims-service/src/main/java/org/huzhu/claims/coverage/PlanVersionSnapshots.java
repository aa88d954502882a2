package org.huzhu.claims.coverage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The plan versions that enrolment told about. */
public interface PlanVersionSnapshots {

    /** Keeps a state unless a newer or equal one is kept already. */
    void keep(PlanVersionSnapshot snapshot);

    /** Returns those of the ids that are known, ordered by id. */
    List<PlanVersionSnapshot> of(Collection<PlanVersionId> ids);

    /** Returns the terms with a digest, if a version with them is known. */
    Optional<String> termsOf(String digest);
}
