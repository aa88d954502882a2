package org.huzhu.payout.bank;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.scope.WiderScope;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.bank.UploadedLine.Movement;
import org.huzhu.payout.bank.UploadedLine.Status;
import org.huzhu.payout.obligation.BarredPerson;
import org.huzhu.payout.obligation.BarredPersons;
import org.huzhu.payout.obligation.Sight;
import org.huzhu.payout.reconciliation.CloseItem;
import org.huzhu.payout.reconciliation.ItemId;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.huzhu.payout.reconciliation.ReconciliationItems;
import org.huzhu.payout.reconciliation.ReconciliationRefusal;

/**
 * Two people compare an uploaded line with the paper, where the bank has no channel that could be asked. With the second one
 * the line counts like the bank's own, once.
 */
@Singleton
public final class ConfirmUpload {

    /** How an item is closed by its second confirmation. */
    public static final String AGAINST_PAPER = "compared with the bank's paper by two further people";

    /** How an item is closed whose movement the bank, or another line, has shown before. */
    public static final String COUNTS_ALREADY = "a movement of this reference counts already; nothing was moved";

    private final BankChannel channel;
    private final ReconciliationItems items;
    private final UploadedLines lines;
    private final WiderScope scope;
    private final ReadBankMessage reader;
    private final ApplyBankAnswer words;
    private final BarredPersons barred;
    private final CloseItem closing;
    private final AuditTrail trail;

    /** Takes whether the bank can be asked, and where what people say is kept. */
    public ConfirmUpload(
            BankChannel channel,
            ReconciliationItems items,
            UploadedLines lines,
            WiderScope scope,
            ReadBankMessage reader,
            ApplyBankAnswer words,
            BarredPersons barred,
            CloseItem closing,
            AuditTrail trail) {
        this.channel = channel;
        this.items = items;
        this.lines = lines;
        this.scope = scope;
        this.reader = reader;
        this.words = words;
        this.barred = barred;
        this.closing = closing;
        this.trail = trail;
    }

    /**
     * Confirms the line of an item; the second confirmation applies it and closes the item.
     *
     * @throws Refused with RECONCILIATION_ITEM_NOT_FOUND, RECONCILIATION_ITEM_CLOSED, UPLOADED_LINE_NOT_FOUND,
     *     UPLOADED_LINE_ASKED_OF_BANK, UPLOADED_LINE_CONFIRMED_BY_UPLOADER or UPLOADED_LINE_CONFIRMED_BEFORE
     */
    public UploadedLine handle(ItemId itemId, String person) {
        if (items.find(itemId).isEmpty()) {
            throw new Refused(ReconciliationRefusal.RECONCILIATION_ITEM_NOT_FOUND);
        }
        scope.widen(Sight.PAYMENTS_OF_ALL_UNITS);
        UploadedLine line = lines.hold(itemId).orElseThrow(() -> new Refused(UploadRefusal.UPLOADED_LINE_NOT_FOUND));
        if (channel != BankChannel.NONE) {
            throw new Refused(UploadRefusal.UPLOADED_LINE_ASKED_OF_BANK);
        }
        ReconciliationItem item = items.find(itemId).orElseThrow();
        if (item.state() != ReconciliationItem.State.OPEN) {
            throw new Refused(ReconciliationRefusal.RECONCILIATION_ITEM_CLOSED);
        }
        UploadedLine confirmed = line.confirmed(person);
        lines.confirm(confirmed);
        line.attempt()
                .ifPresent(attempt -> barred.bar(
                        new BarredPerson(attempt.obligation(), person, BarredPerson.Because.CONFIRMED_LINE)));
        trail.changed(
                "UPLOADED_LINE_CONFIRMED", new Subject("reconciliation-item", itemId.toString()), "", line, confirmed);
        if (confirmed.confirmedAgainBy().isPresent()) {
            closing.handle(
                    itemId,
                    ExpectedVersion.ANY,
                    person,
                    apply(confirmed) ? AGAINST_PAPER : COUNTS_ALREADY,
                    Optional.empty());
        }
        return confirmed;
    }

    private boolean apply(UploadedLine line) {
        return switch (line.content()) {
            case Movement(StatementLine movement) ->
                reader.apply(line.messageId(), new Statement(movement.reference(), List.of(movement)))
                                .repeated()
                        == 0;
            case Status(var reportId, var payment) -> {
                words.apply(new StatusReport(reportId, reportId, Optional.empty(), Optional.empty(), List.of(payment)));
                yield true;
            }
        };
    }
}
