package org.huzhu.contracts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A claim was submitted.
 *
 * @param claimId key of the record
 * @param claimNumber the number a person reads out
 * @param memberId for whom
 * @param unitId the unit of the member
 * @param careEventId the illness, stay or accident it is about
 * @param submittedAt when
 */
public record ClaimSubmitted(
        UUID claimId, String claimNumber, UUID memberId, UUID unitId, UUID careEventId, Instant submittedAt)
        implements ContractEvent {

    public ClaimSubmitted {
        Objects.requireNonNull(claimId, "claimId");
        Objects.requireNonNull(claimNumber, "claimNumber");
        Objects.requireNonNull(memberId, "memberId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(careEventId, "careEventId");
        Objects.requireNonNull(submittedAt, "submittedAt");
    }
}
