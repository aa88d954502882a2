package org.huzhu.payout.reconciliation;

import static org.huzhu.payout.obligation.Fixtures.NOW;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.money.Money;

/** Items in memory. */
final class InMemoryItems implements ReconciliationItems {

    private final Map<ItemId, ReconciliationItem> kept = new LinkedHashMap<>();

    /** Puts an item of a kind there, over an amount as the bank sees it. */
    ReconciliationItem given(ItemKind kind, String amount) {
        ReconciliationItem item = ReconciliationItem.opened(
                new ItemId(new UUID(5, kept.size())),
                kind,
                "STMT-1/" + kept.size(),
                Money.yuan(amount),
                Optional.of("E2E-1"),
                Optional.empty(),
                About.NOBODY,
                "seen on a statement",
                NOW);
        kept.put(item.id(), item);
        return item;
    }

    ReconciliationItem now(ItemId id) {
        return find(id).orElseThrow();
    }

    @Override
    public boolean open(ReconciliationItem item) {
        boolean known = kept.values().stream()
                .anyMatch(one -> one.kind() == item.kind() && one.businessKey().equals(item.businessKey()));
        return !known && kept.putIfAbsent(item.id(), item) == null;
    }

    @Override
    public Optional<ReconciliationItem> find(ItemId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public boolean replace(ReconciliationItem item) {
        boolean mine = find(item.id())
                .filter(one -> one.version() == item.version() - 1)
                .isPresent();
        if (mine) {
            kept.put(item.id(), item);
        }
        return mine;
    }

    @Override
    public List<ReconciliationItem> page(Optional<ReconciliationItem.State> state, Optional<ItemId> before, int limit) {
        return kept.values().stream()
                .filter(one -> state.filter(wanted -> wanted != one.state()).isEmpty())
                .limit(limit)
                .toList();
    }
}
