package org.huzhu.payout.pool;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.ledger.FundId;

/** The funds that the caller sees. */
public interface Funds {

    /**
     * A fund and what it holds.
     *
     * @param id the fund
     * @param openedAt by its first fact
     * @param available what may still be promised
     * @param payable what is promised and not paid
     * @param bank what the bank holds
     * @param suspense bank movements without an explanation
     * @param waiting how many obligations wait for money
     * @param waitingAmount the sum of those
     */
    record FundState(
            FundId id,
            Instant openedAt,
            Money available,
            Money payable,
            Money bank,
            Money suspense,
            int waiting,
            Money waitingAmount) {}

    /** Returns up to {@code limit} funds with an id above {@code after}, in order of their ids. */
    List<FundState> page(Optional<String> after, int limit);

    /** Finds a fund. */
    Optional<FundState> find(FundId id);
}
