package org.huzhu.payout.pool;

import java.util.List;
import java.util.Optional;
import org.huzhu.payout.ledger.FundId;

/** The deposits, as the caller sees them. */
public interface FundDeposits {

    /** Tells whether the caller may use funds of this region, be they open or not. */
    boolean mayUse(FundId fund);

    /** Adds a deposit; false when the fund has one of the same reference. */
    boolean add(FundDeposit deposit);

    /** Finds a deposit. */
    Optional<FundDeposit> find(DepositId id);

    /** Writes a changed deposit over its former version; false when somebody else was faster. */
    boolean replace(FundDeposit deposit);

    /** Returns up to {@code limit} deposits with an id below {@code before}, newest first. */
    List<FundDeposit> page(Optional<DepositId> before, int limit);
}
