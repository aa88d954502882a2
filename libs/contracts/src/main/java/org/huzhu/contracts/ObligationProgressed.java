package org.huzhu.contracts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation changed its state.
 *
 * @param obligationId what the fund owes
 * @param claimId key of the record
 * @param lineId the determination line that made it
 * @param unitId the unit of the member
 * @param memberId whose claim
 * @param state {@code OPEN}, {@code IN_BATCH}, {@code SENT}, {@code SETTLED}, {@code RETURNED} or {@code UNKNOWN}
 * @param attempt counts the tries to pay it, 0 before the first
 * @param amount what is owed
 * @param reasonCode why it was returned or is unknown, absent otherwise
 * @param at when
 * @param version grows with each change of the obligation; absent in events from before it was told
 */
public record ObligationProgressed(
        UUID obligationId,
        UUID claimId,
        UUID lineId,
        UUID unitId,
        UUID memberId,
        String state,
        int attempt,
        Amount amount,
        @Nullable String reasonCode,
        Instant at,
        @Nullable Long version)
        implements ContractEvent {

    public ObligationProgressed {
        Objects.requireNonNull(obligationId, "obligationId");
        Objects.requireNonNull(claimId, "claimId");
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(unitId, "unitId");
        Objects.requireNonNull(memberId, "memberId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(at, "at");
    }
}
