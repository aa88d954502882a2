package org.huzhu.payout.bank;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.BankMessage.Counts;
import org.huzhu.payout.bank.BankMessage.Source;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.batch.ReconcileBatch;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.obligation.RecordMovement;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.AccountIndex;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.OpenItem;

/** Reads a message that the bank itself sent and applies it, once; the same message again changes nothing. */
@Singleton
public final class ReadBankMessage {

    private final BankFiles files;
    private final BankMessages messages;
    private final Attempts attempts;
    private final ApplyBankAnswer words;
    private final RecordMovement movements;
    private final ReconcileBatch reconcileBatch;
    private final WeighUpload uploads;
    private final OpenItem items;
    private final AccountIndex accounts;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;

    ReadBankMessage(
            BankFiles files,
            BankMessages messages,
            Attempts attempts,
            ApplyBankAnswer words,
            RecordMovement movements,
            ReconcileBatch reconcileBatch,
            WeighUpload uploads,
            OpenItem items,
            AccountIndex accounts,
            AuditTrail trail,
            IdSource ids,
            Clock clock) {
        this.files = files;
        this.messages = messages;
        this.attempts = attempts;
        this.words = words;
        this.movements = movements;
        this.reconcileBatch = reconcileBatch;
        this.uploads = uploads;
        this.items = items;
        this.accounts = accounts;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What became of a message.
     *
     * @param message as it is kept
     * @param repeated whether it was kept before
     */
    public record Reading(BankMessage message, boolean repeated) {}

    /**
     * Reads and applies a message.
     *
     * @throws MalformedBankFile when it cannot be understood; nothing is changed then
     */
    public Reading read(byte[] bytes, Source source) throws MalformedBankFile {
        BankFile file = files.read(bytes);
        BankMessage message = BankMessage.received(new BankMessageId(ids.next()), file, bytes, source, clock.instant());
        if (!messages.keep(message)) {
            BankMessage kept = messages.ofBank(message.type(), message.messageId())
                    .orElseThrow(() -> new IllegalStateException("A kept message is gone"));
            BankMessage.reportIfAltered(items, kept, message);
            return new Reading(kept, true);
        }
        Counts counts = switch (file) {
            case BankFile.Report(StatusReport report) -> apply(report);
            case BankFile.AccountStatement(Statement statement) -> {
                Counts applied = apply(message.id(), statement);
                uploads.stated(statement.lines());
                yield applied;
            }
        };
        BankMessage read = message.with(counts);
        messages.count(read);
        messages.concerns(read.id(), words.paymentsIn(file));
        trail.created("BANK_MESSAGE_READ", new Subject("bank-message", read.id().toString()), source.name(), read);
        return new Reading(read, false);
    }

    /** Keeps the fact that a message could not be understood, so that the ones behind it are read. */
    public void unreadable(byte[] bytes, String reason) {
        String digest = BankMessage.digestOf(bytes);
        BankMessage message = new BankMessage(
                new BankMessageId(ids.next()),
                BankMessage.Type.UNREADABLE,
                digest,
                digest,
                Source.FETCHED,
                clock.instant(),
                Counts.NONE);
        if (messages.keep(message)) {
            items.open(
                    ItemKind.UNEXPECTED_STATUS,
                    "unreadable:" + digest,
                    Money.ZERO,
                    Optional.of(digest),
                    Optional.empty(),
                    "a message of the bank cannot be understood: " + reason);
        }
    }

    private Counts apply(StatusReport report) {
        Counts counts = Counts.NONE;
        for (ApplyBankAnswer.Result result : words.apply(report)) {
            counts = switch (result) {
                case APPLIED -> counts.plusMatched();
                case UNMATCHED -> counts.plusUnmatched();
            };
        }
        return counts;
    }

    /** Applies the lines of a statement that the bank, or two people for it, stand for. */
    Counts apply(BankMessageId id, Statement statement) {
        Counts counts = Counts.NONE;
        Set<BatchId> touched = new LinkedHashSet<>();
        for (StatementLine line : debitsFirst(statement)) {
            Optional<Attempt> attempt =
                    line.endToEndId().flatMap(EndToEndId::parse).flatMap(attempts::find);
            if (!messages.keep(id, line, attempt.isPresent())) {
                counts = counts.plusRepeated();
            } else if (attempt.isPresent()) {
                move(attempt.get().id(), line);
                touched.add(attempt.get().batchId());
                counts = counts.plusMatched();
            } else {
                report(line);
                counts = counts.plusUnmatched();
            }
        }
        touched.forEach(reconcileBatch::handle);
        return counts;
    }

    /** A return follows its debit, in whatever order the bank lists them. */
    private static List<StatementLine> debitsFirst(Statement statement) {
        return statement.lines().stream()
                .sorted(Comparator.comparing(StatementLine::direction))
                .toList();
    }

    private void move(EndToEndId id, StatementLine line) {
        switch (line.direction()) {
            case DEBIT -> movements.debited(id, line.amount(), line.bookedOn(), line.reference());
            case CREDIT -> movements.credited(id, line.amount(), line.bookedOn(), line.reference(), line.reason());
        }
    }

    private void report(StatementLine line) {
        Optional<EndToEndId> name = line.endToEndId().flatMap(EndToEndId::parse);
        items.openAbout(
                ItemKind.UNMATCHED_LINE,
                "line:" + line.reference(),
                line.signed(),
                name.map(EndToEndId::toString),
                new About(name.map(EndToEndId::obligation), line.account().map(accounts::of)),
                "booked on " + line.bookedOn());
    }
}
