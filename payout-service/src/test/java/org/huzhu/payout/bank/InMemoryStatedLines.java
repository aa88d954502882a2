package org.huzhu.payout.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huzhu.payout.bank.InMemoryBankMessages.KeptLine;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.ledger.InMemoryLedger;
import org.huzhu.payout.ledger.TransactionKind;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.reconciliation.InMemoryItems;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.ReconciliationItem;

/** Finds lines in memory through the items that they became. */
final class InMemoryStatedLines implements StatedLines {

    private final InMemoryBankMessages messages;
    private final InMemoryItems items;
    private final InMemoryLedger ledger;
    private final List<String> explained = new ArrayList<>();

    InMemoryStatedLines(InMemoryBankMessages messages, InMemoryItems items, InMemoryLedger ledger) {
        this.messages = messages;
        this.items = items;
        this.ledger = ledger;
    }

    /** Returns which line was explained by which payment, first first. */
    List<String> explained() {
        return List.copyOf(explained);
    }

    @Override
    public List<StatementLine> waitingFor(EndToEndId id) {
        return messages.lines().stream()
                .filter(one -> !one.matched() && isFetched(one))
                .filter(one -> items.all().stream().anyMatch(item -> isAbout(item, one, id)))
                .map(KeptLine::line)
                .map(line -> new StatementLine(
                        line.reference(),
                        line.direction(),
                        line.amount(),
                        line.bookedOn(),
                        Optional.of(id.toString()),
                        Optional.empty(),
                        Optional.empty()))
                .sorted(Comparator.comparing(StatementLine::direction).thenComparing(StatementLine::reference))
                .toList();
    }

    private boolean isFetched(KeptLine line) {
        return messages.find(line.messageId())
                .filter(message -> message.source() == BankMessage.Source.FETCHED)
                .isPresent();
    }

    private boolean isAbout(ReconciliationItem item, KeptLine line, EndToEndId id) {
        return item.kind() == ItemKind.UNMATCHED_LINE
                && item.businessKey().equals("line:" + line.line().reference())
                && item.about().obligation().filter(id.obligation()::equals).isPresent()
                && item.reference().filter(id.toString()::equals).isPresent()
                && !ledger.isPosted(TransactionKind.SUSPENSE, item.id().toString());
    }

    @Override
    public void explainedBy(EndToEndId id, String reference) {
        messages.match(reference);
        explained.add(reference + " by " + id);
    }
}
