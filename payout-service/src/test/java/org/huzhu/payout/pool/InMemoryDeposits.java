package org.huzhu.payout.pool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.payout.ledger.FundId;

/** Deposits in memory. */
final class InMemoryDeposits implements FundDeposits {

    private final Map<DepositId, FundDeposit> kept = new LinkedHashMap<>();

    @Override
    public boolean mayUse(FundId fund) {
        return true;
    }

    @Override
    public boolean add(FundDeposit deposit) {
        boolean taken = kept.values().stream()
                .anyMatch(one ->
                        one.fund().equals(deposit.fund()) && one.reference().equals(deposit.reference()));
        return !taken && kept.putIfAbsent(deposit.id(), deposit) == null;
    }

    @Override
    public Optional<FundDeposit> find(DepositId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public boolean replace(FundDeposit deposit) {
        boolean mine = find(deposit.id())
                .filter(one -> one.version() == deposit.version() - 1)
                .isPresent();
        if (mine) {
            kept.put(deposit.id(), deposit);
        }
        return mine;
    }

    @Override
    public List<FundDeposit> page(Optional<DepositId> before, int limit) {
        return kept.values().stream().limit(limit).toList();
    }
}
