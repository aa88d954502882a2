package org.huzhu.payout.pool;

import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.ledger.FundId;

/** The deposits, as the caller sees them. */
public interface FundDeposits {

    /** Tells whether the caller may use funds of this region, be they open or not. */
    boolean mayUse(FundId fund);

    /** Finds a deposit. */
    Optional<FundDeposit> find(DepositId id);

    /** Finds a deposit and keeps others from changing it until the transaction ends. */
    Optional<FundDeposit> lock(DepositId id);

    /**
     * Returns a deposit and keeps others from changing it until the transaction ends.
     *
     * @param seen the version that the caller looked at, compared once nobody else can change the deposit
     * @throws Refused with DEPOSIT_NOT_FOUND or PRECONDITION_FAILED
     */
    default FundDeposit locked(DepositId id, ExpectedVersion seen) {
        FundDeposit deposit = lock(id).orElseThrow(() -> new Refused(PoolRefusal.DEPOSIT_NOT_FOUND));
        seen.require(deposit.version());
        return deposit;
    }

    /**
     * Stores a new or changed deposit and lets all who follow deposits know; the only way out of a command.
     *
     * @return the deposit with its new version
     * @throws Refused with DEPOSIT_REFERENCE_TAKEN when its fund has one of the same reference, or DEPOSIT_CHANGED when it
     *     has another version by now
     */
    FundDeposit save(Changed<FundDeposit, DepositEvent> changed);

    /** Returns up to {@code limit} deposits with an id below {@code before}, newest first. */
    List<FundDeposit> page(Optional<DepositId> before, int limit);
}
