package org.huzhu.contracts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The claimant objects to the refusal of a claim; it is decided anew.
 *
 * @param claimId key of the record
 * @param unitId the unit of the member
 * @param memberId whose claim
 * @param at when
 */
public record ClaimAppealed(UUID claimId, UUID unitId, UUID memberId, Instant at) implements ContractEvent {

    public ClaimAppealed {
        Objects.requireNonNull(claimId, "claimId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(memberId, "memberId");
        Objects.requireNonNull(at, "at");
    }
}
