package org.huzhu.payout.pool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.ledger.FundId;

/** Deposits in memory. */
final class InMemoryDeposits implements FundDeposits {

    private final Map<DepositId, FundDeposit> kept = new LinkedHashMap<>();
    private final Follower<FundDeposit, DepositEvent> follower;
    private boolean overtaken;

    InMemoryDeposits(Follower<FundDeposit, DepositEvent> follower) {
        this.follower = follower;
    }

    /** Returns one as it is now. */
    FundDeposit now(DepositId id) {
        return find(id).orElseThrow();
    }

    /** Lets somebody else be faster at the next writing. */
    void overtakeNext() {
        overtaken = true;
    }

    @Override
    public boolean mayUse(FundId fund) {
        return true;
    }

    @Override
    public Optional<FundDeposit> find(DepositId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<FundDeposit> lock(DepositId id) {
        return find(id);
    }

    @Override
    public FundDeposit save(Changed<FundDeposit, DepositEvent> changed) {
        FundDeposit after = changed.after();
        if (changed.before().isEmpty()) {
            requireFree(after);
        } else if (overtaken
                || now(after.id()).version() != changed.before().get().version()) {
            throw new Refused(PoolRefusal.DEPOSIT_CHANGED);
        }
        kept.put(after.id(), after);
        follower.follow(changed);
        return after;
    }

    private void requireFree(FundDeposit deposit) {
        boolean taken = kept.values().stream()
                .anyMatch(one ->
                        one.fund().equals(deposit.fund()) && one.reference().equals(deposit.reference()));
        if (taken) {
            throw new Refused(
                    PoolRefusal.DEPOSIT_REFERENCE_TAKEN,
                    Map.of("fund", deposit.fund().toString(), "reference", deposit.reference()));
        }
    }

    @Override
    public List<FundDeposit> page(Optional<DepositId> before, int limit) {
        return kept.values().stream().limit(limit).toList();
    }
}
