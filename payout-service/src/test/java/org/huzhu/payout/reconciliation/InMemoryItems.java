package org.huzhu.payout.reconciliation;

import static org.huzhu.payout.obligation.Fixtures.NOW;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.ledger.InMemoryLedger;

/** Items in memory. */
public final class InMemoryItems implements ReconciliationItems {

    private final Map<ItemId, ReconciliationItem> kept = new LinkedHashMap<>();
    private final Follower<ReconciliationItem, ItemEvent> follower;
    private boolean overtaken;

    /** Begins with none; what happens to them is taken down in an audit log. */
    public InMemoryItems(AuditTrail audit) {
        this.follower = new ItemAuditLines(audit);
    }

    /** Puts an item of a kind there, over an amount as the bank sees it. */
    public ReconciliationItem given(ItemKind kind, String amount) {
        return given(kind, amount, Optional.empty(), About.NOBODY);
    }

    /** Puts an item of a kind there that concerns an obligation, or what the bank named. */
    public ReconciliationItem given(ItemKind kind, String amount, Optional<ObligationId> obligation, About about) {
        ReconciliationItem item = ReconciliationItem.opened(
                        new ItemId(new UUID(5, kept.size())),
                        kind,
                        "STMT-1/" + kept.size(),
                        Money.yuan(amount),
                        Optional.of("E2E-1"),
                        obligation,
                        about,
                        "seen on a statement",
                        NOW)
                .after();
        kept.put(item.id(), item);
        return item;
    }

    /** Closes one, as a person does. */
    public void close(ItemId id) {
        kept.put(id, now(id).closed("p-clerk", "与银行核对无误", NOW).after());
    }

    /** Returns one as it is now. */
    public ReconciliationItem now(ItemId id) {
        return find(id).orElseThrow();
    }

    /** Lets somebody else be faster at the next writing. */
    public void overtakeNext() {
        overtaken = true;
    }

    /** Returns all of them, oldest first. */
    public List<ReconciliationItem> all() {
        return List.copyOf(kept.values());
    }

    /** Returns what the items say, oldest first: kind, business key, amount and note. */
    public List<String> facts() {
        return kept.values().stream()
                .map(one -> "%s %s %s: %s".formatted(one.kind(), one.businessKey(), one.amount(), one.note()))
                .toList();
    }

    /** Returns a way to open items here. */
    public OpenItem opening(IdSource ids, Clock clock) {
        return new OpenItem(this, ids, clock);
    }

    /** Returns a way to explain items here by the bank's word. */
    public ExplainItem explaining(Clock clock) {
        return new ExplainItem(this, clock);
    }

    /** Returns a way to close items here, and to book them in some books. */
    public CloseItem closing(InMemoryLedger ledger, IdSource ids, Clock clock) {
        return new CloseItem(this, ledger, ledger.postings(), ids, clock);
    }

    @Override
    public Optional<ReconciliationItem> find(ItemId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<ReconciliationItem> lock(ItemId id) {
        return find(id);
    }

    @Override
    public void save(Changed<ReconciliationItem, ItemEvent> changed) {
        ReconciliationItem after = changed.after();
        if (changed.before().isEmpty() && isKnown(after)) {
            return;
        }
        changed.before().filter(before -> !before.equals(after)).ifPresent(this::requireUnchanged);
        kept.put(after.id(), after);
        follower.follow(changed);
    }

    private boolean isKnown(ReconciliationItem item) {
        return kept.values().stream()
                .anyMatch(one -> one.kind() == item.kind() && one.businessKey().equals(item.businessKey()));
    }

    private void requireUnchanged(ReconciliationItem before) {
        if (overtaken || now(before.id()).version() != before.version()) {
            throw new Refused(ReconciliationRefusal.RECONCILIATION_ITEM_CHANGED);
        }
    }

    @Override
    public List<ReconciliationItem> page(Optional<ReconciliationItem.State> state, Optional<ItemId> before, int limit) {
        return kept.values().stream()
                .filter(one -> state.filter(wanted -> wanted != one.state()).isEmpty())
                .limit(limit)
                .toList();
    }
}
