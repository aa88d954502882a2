package org.huzhu.contracts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Every line of a claim was denied.
 *
 * @param claimId key of the record
 * @param determinationId the determination
 * @param unitId the unit of the member
 * @param memberId whose claim
 * @param decidedAt when
 */
public record ClaimRejected(UUID claimId, UUID determinationId, UUID unitId, UUID memberId, Instant decidedAt)
        implements ContractEvent {

    public ClaimRejected {
        Objects.requireNonNull(claimId, "claimId");
        Objects.requireNonNull(determinationId, "determinationId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(memberId, "memberId");
        Objects.requireNonNull(decidedAt, "decidedAt");
    }
}
