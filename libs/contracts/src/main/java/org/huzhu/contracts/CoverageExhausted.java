package org.huzhu.contracts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A benefit that ends its coverage was granted.
 *
 * @param coverageId key of the record
 * @param claimId the claim that used it up
 * @param endsOn first day without cover
 * @param reasonCode the plan's rule that ends it
 */
public record CoverageExhausted(UUID coverageId, UUID claimId, LocalDate endsOn, String reasonCode)
        implements ContractEvent {

    public CoverageExhausted {
        Objects.requireNonNull(coverageId, "coverageId");
        Objects.requireNonNull(claimId, "claimId");
        Objects.requireNonNull(endsOn, "endsOn");
        Objects.requireNonNull(reasonCode, "reasonCode");
    }
}
