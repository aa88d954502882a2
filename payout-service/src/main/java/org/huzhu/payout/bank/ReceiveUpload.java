package org.huzhu.payout.bank;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.BankMessage.Counts;
import org.huzhu.payout.bank.BankMessage.Source;
import org.huzhu.payout.bank.ReadBankMessage.Reading;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.bank.StatusReport.PaymentStatus;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.BarredPerson;
import org.huzhu.payout.obligation.BarredPersons;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.OpenItem;

/**
 * Takes a message of the bank that a person or a partner system uploads. It is evidence: each line becomes an item that
 * everybody sees and a question to the bank, and moves nothing. Who uploads a line about a payment has no hand in the next
 * one for the same obligation.
 */
@Singleton
public final class ReceiveUpload {

    private final BankFiles files;
    private final BankMessages messages;
    private final UploadedLines lines;
    private final Attempts attempts;
    private final ApplyBankAnswer words;
    private final Questions questions;
    private final BarredPersons barred;
    private final OpenItem items;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;

    ReceiveUpload(
            BankFiles files,
            BankMessages messages,
            UploadedLines lines,
            Attempts attempts,
            ApplyBankAnswer words,
            Questions questions,
            BarredPersons barred,
            OpenItem items,
            AuditTrail trail,
            IdSource ids,
            Clock clock) {
        this.files = files;
        this.messages = messages;
        this.lines = lines;
        this.attempts = attempts;
        this.words = words;
        this.questions = questions;
        this.barred = barred;
        this.items = items;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes it; the same message again, whether the bank or a person brought it first, changes nothing.
     *
     * @param person key of who uploads it
     * @throws MalformedBankFile when it cannot be understood; nothing is changed then
     */
    public Reading handle(byte[] bytes, String person) throws MalformedBankFile {
        BankFile file = files.read(bytes);
        BankMessage message =
                BankMessage.received(new BankMessageId(ids.next()), file, bytes, Source.UPLOADED, clock.instant());
        Optional<BankMessage> before = messages.ofBank(message.type(), message.messageId());
        if (before.isEmpty() && !messages.keep(message)) {
            before = messages.uploaded(message.type(), message.messageId());
        }
        if (before.isPresent()) {
            BankMessage.reportIfAltered(items, before.get(), message);
            return new Reading(before.get(), true);
        }
        Counts counts = switch (file) {
            case BankFile.Report(StatusReport report) -> take(message, report, person);
            case BankFile.AccountStatement(Statement statement) -> take(message, statement, person);
        };
        BankMessage read = message.with(counts);
        messages.count(read);
        messages.concerns(read.id(), words.paymentsIn(file));
        trail.created(
                "BANK_MESSAGE_UPLOADED", new Subject("bank-message", read.id().toString()), "uploaded", read);
        return new Reading(read, false);
    }

    private Counts take(BankMessage message, StatusReport report, String person) {
        Counts counts = Counts.NONE;
        for (PaymentStatus payment : words.paymentsOf(report)) {
            Optional<Attempt> attempt = EndToEndId.parse(payment.endToEndId()).flatMap(attempts::find);
            if (attempt.isEmpty()) {
                words.reportUnmatched("uploaded:" + report.messageId() + ":" + counts.lines(), report, payment);
                counts = counts.plusUnmatched();
            } else {
                var status = new UploadedLine.Status(report.messageId(), payment);
                counts = take(message, status, attempt, attempt.get().amount(), person, counts);
            }
        }
        return counts;
    }

    private Counts take(BankMessage message, Statement statement, String person) {
        Counts counts = Counts.NONE;
        for (StatementLine line : inOrderOfPayments(statement)) {
            Optional<Attempt> attempt =
                    line.endToEndId().flatMap(EndToEndId::parse).flatMap(attempts::find);
            var movement = new UploadedLine.Movement(line);
            counts = lines.isStated(movement)
                    ? counts.plusRepeated()
                    : take(message, movement, attempt, line.signed(), person, counts);
        }
        return counts;
    }

    private Counts take(
            BankMessage message,
            UploadedLine.Content content,
            Optional<Attempt> attempt,
            Money amount,
            String person,
            Counts counts) {
        attempt.ifPresent(found -> doubt(found, person));
        if (lines.isKnown(content)) {
            return counts.plusRepeated();
        }
        var item = items.openOwn(
                ItemKind.UNCONFIRMED_LINE,
                amount,
                attempt.map(found -> found.id().toString()),
                attempt.map(found -> found.id().obligation()),
                "uploaded: " + content.words());
        lines.add(new UploadedLine(
                item, message.id(), content, attempt.map(Attempt::id), person, Optional.empty(), Optional.empty()));
        return attempt.isPresent() ? counts.plusMatched() : counts.plusUnmatched();
    }

    private void doubt(Attempt attempt, String person) {
        questions.hurry(attempt.id());
        barred.bar(new BarredPerson(attempt.id().obligation(), person, BarredPerson.Because.UPLOADED_LINE));
    }

    /** Obligations are locked in one order by whoever changes many. */
    private static List<StatementLine> inOrderOfPayments(Statement statement) {
        return statement.lines().stream()
                .map(ReceiveUpload::withoutForeignName)
                .sorted(Comparator.comparing(
                                (StatementLine line) -> line.endToEndId().orElse(""))
                        .thenComparing(StatementLine::direction))
                .toList();
    }

    /** What a line names that is not shaped like a payment of ours may be somebody's name; it is not kept. */
    static StatementLine withoutForeignName(StatementLine line) {
        return new StatementLine(
                line.reference(),
                line.direction(),
                line.amount(),
                line.bookedOn(),
                line.endToEndId().filter(name -> EndToEndId.parse(name).isPresent()),
                Optional.empty(),
                line.reason());
    }
}
