package org.huzhu.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * A fund's available money changed.
 *
 * @param fundId key of the record: region and plan kind, such as {@code 420000-HOSPITAL}
 * @param available what may still be promised
 * @param at when
 */
public record FundBalanceChanged(String fundId, Amount available, Instant at) implements ContractEvent {

    public FundBalanceChanged {
        Objects.requireNonNull(fundId, "fundId");
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(at, "at");
    }
}
