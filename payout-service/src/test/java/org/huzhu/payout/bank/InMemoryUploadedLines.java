package org.huzhu.payout.bank;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.reconciliation.InMemoryItems;
import org.huzhu.payout.reconciliation.ItemId;
import org.huzhu.payout.reconciliation.ReconciliationItem;

/** Uploaded lines in memory, beside the lines of the bank and the items that show them. */
final class InMemoryUploadedLines implements UploadedLines {

    private final Map<ItemId, UploadedLine> kept = new LinkedHashMap<>();
    private final InMemoryItems items;
    private final InMemoryBankMessages messages;

    InMemoryUploadedLines(InMemoryItems items, InMemoryBankMessages messages) {
        this.items = items;
        this.messages = messages;
    }

    /** Returns all of them, oldest first. */
    List<UploadedLine> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public void add(UploadedLine line) {
        if (kept.putIfAbsent(line.itemId(), line) != null) {
            throw new IllegalStateException("An item shows one line");
        }
    }

    @Override
    public boolean isKnown(UploadedLine.Content content) {
        return kept.values().stream()
                .filter(one -> one.content().fingerprint().equals(content.fingerprint()))
                .anyMatch(one -> isOpen(one)
                        || items.now(one.itemId())
                                .closedBy()
                                .filter(ReconciliationItem.BANK::equals)
                                .isPresent()
                        || one.confirmedAgainBy().isPresent());
    }

    @Override
    public boolean isStated(UploadedLine.Movement movement) {
        StatementLine line = movement.line();
        return messages.lines().stream()
                .filter(one -> one.line().reference().equals(line.reference()))
                .filter(one -> one.line().direction() == line.direction())
                .filter(one -> one.line().amount().equals(line.amount()))
                .anyMatch(one -> !one.matched() || one.line().endToEndId().equals(line.endToEndId()));
    }

    @Override
    public Optional<UploadedLine> hold(ItemId itemId) {
        return Optional.ofNullable(kept.get(itemId));
    }

    @Override
    public void confirm(UploadedLine line) {
        kept.replace(line.itemId(), line);
    }

    @Override
    public List<UploadedLine> waitingFor(EndToEndId attempt) {
        return kept.values().stream()
                .filter(one ->
                        isOpen(one) && one.attempt().filter(attempt::equals).isPresent())
                .sorted(Comparator.comparing(one -> one.itemId().toString()))
                .toList();
    }

    @Override
    public List<UploadedLine> waitingFor(Collection<String> references) {
        return kept.values().stream()
                .filter(one -> isOpen(one)
                        && one.content() instanceof UploadedLine.Movement(StatementLine line)
                        && references.contains(line.reference()))
                .sorted(Comparator.comparing(one -> one.itemId().toString()))
                .toList();
    }

    private boolean isOpen(UploadedLine line) {
        return items.now(line.itemId()).state() == ReconciliationItem.State.OPEN;
    }
}
