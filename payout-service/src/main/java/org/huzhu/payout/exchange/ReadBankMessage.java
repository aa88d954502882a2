package org.huzhu.payout.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.batch.DecideBatch;
import org.huzhu.payout.exchange.BankMessage.Counts;
import org.huzhu.payout.exchange.BankMessage.Source;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.obligation.RecordMovement;
import org.huzhu.payout.rail.BankFiles;
import org.huzhu.payout.rail.BankFiles.BankFile;
import org.huzhu.payout.rail.BankFiles.MalformedBankFile;
import org.huzhu.payout.rail.Statement;
import org.huzhu.payout.rail.Statement.StatementLine;
import org.huzhu.payout.rail.StatusReport;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.OpenItem;
import org.huzhu.payout.trail.AuditTrail;

/** Reads a message from the bank and applies it, once; the same message again changes nothing. */
public final class ReadBankMessage {

    private final BankFiles files;
    private final BankMessages messages;
    private final Attempts attempts;
    private final ApplyWord words;
    private final RecordMovement movements;
    private final DecideBatch batches;
    private final OpenItem items;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;

    /** Builds the use case on its ports. */
    public ReadBankMessage(
            BankFiles files,
            BankMessages messages,
            Attempts attempts,
            ApplyWord words,
            RecordMovement movements,
            DecideBatch batches,
            OpenItem items,
            AuditTrail trail,
            IdSource ids,
            Clock clock) {
        this.files = files;
        this.messages = messages;
        this.attempts = attempts;
        this.words = words;
        this.movements = movements;
        this.batches = batches;
        this.items = items;
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
        BankMessage message = new BankMessage(
                ids.next(), typeOf(file), file.messageId(), digestOf(bytes), source, clock.instant(), Counts.NONE);
        if (!messages.keep(message)) {
            return repeated(message);
        }
        Counts counts = switch (file) {
            case BankFile.Report(StatusReport report) -> apply(report, source == Source.UPLOADED);
            case BankFile.AccountStatement(Statement statement) -> apply(message.id(), statement);
        };
        BankMessage read = message.with(counts);
        messages.count(read);
        trail.record("BANK_MESSAGE_READ", "bank-message", read.id().toString(), source.name(), "", read);
        return new Reading(read, false);
    }

    /** Keeps the fact that a message could not be understood, so that the ones behind it are read. */
    public void unreadable(byte[] bytes, String reason) {
        String digest = digestOf(bytes);
        BankMessage message = new BankMessage(
                ids.next(), BankMessage.Type.UNREADABLE, digest, digest, Source.FETCHED, clock.instant(), Counts.NONE);
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

    private Reading repeated(BankMessage message) {
        BankMessage kept = messages.find(message.type(), message.messageId())
                .orElseThrow(() -> new IllegalStateException("A kept message is gone"));
        if (!kept.digest().equals(message.digest())) {
            items.open(
                    ItemKind.MESSAGE_ALTERED,
                    message.type() + ":" + message.messageId() + ":" + message.digest(),
                    Money.ZERO,
                    Optional.of(message.messageId()),
                    Optional.empty(),
                    "the same message came with other content");
        }
        return new Reading(kept, true);
    }

    private Counts apply(StatusReport report, boolean brought) {
        Counts counts = Counts.NONE;
        for (ApplyWord.Result result : words.apply(report, brought)) {
            counts = switch (result) {
                case APPLIED -> counts.plusMatched();
                case UNMATCHED -> counts.plusUnmatched();
            };
        }
        return counts;
    }

    private Counts apply(UUID messageId, Statement statement) {
        Counts counts = Counts.NONE;
        Set<UUID> touched = new LinkedHashSet<>();
        for (StatementLine line : debitsFirst(statement)) {
            Optional<Attempt> attempt =
                    line.endToEndId().flatMap(EndToEndId::parse).flatMap(attempts::find);
            if (!messages.keep(messageId, line, attempt.isPresent())) {
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
        touched.forEach(batches::reconcile);
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
        Money signed = switch (line.direction()) {
            case DEBIT -> line.amount().negated();
            case CREDIT -> line.amount();
        };
        items.open(
                ItemKind.UNMATCHED_LINE,
                "line:" + line.reference(),
                signed,
                line.endToEndId().filter(id -> EndToEndId.parse(id).isPresent()),
                Optional.empty(),
                "booked on " + line.bookedOn());
    }

    private static BankMessage.Type typeOf(BankFile file) {
        return switch (file) {
            case BankFile.Report report -> BankMessage.Type.PAIN_002;
            case BankFile.AccountStatement statement -> BankMessage.Type.CAMT_053;
        };
    }

    private static String digestOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
