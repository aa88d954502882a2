package org.huzhu.contracts;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coverage with its whole bitemporal history.
 *
 * @param coverageId key of the record
 * @param memberId whom it protects
 * @param unitId the unit that enrolled the member
 * @param enrollmentId the enrolment it came from
 * @param planVersionId the terms it follows
 * @param planCode code of the plan
 * @param memberNameIndex keyed index of the member's id and name together, absent when there is none; tells
 *     whether a name is the member's, not whether two members share one
 * @param rows every row ever known, in the order in which they became known
 * @param stateVersion grows with each change of the coverage; an older one is ignored
 */
public record CoverageChanged(
        UUID coverageId,
        UUID memberId,
        UUID unitId,
        UUID enrollmentId,
        UUID planVersionId,
        String planCode,
        @Nullable String memberNameIndex,
        List<CoverageRow> rows,
        long stateVersion)
        implements ContractEvent {

    public CoverageChanged {
        Objects.requireNonNull(coverageId, "coverageId");
        Objects.requireNonNull(memberId, "memberId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(enrollmentId, "enrollmentId");
        Objects.requireNonNull(planVersionId, "planVersionId");
        Objects.requireNonNull(planCode, "planCode");
        rows = List.copyOf(rows);
    }
}
