package org.huzhu.payout.bank;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.OpenItem;

/**
 * A message from the bank that was received; what it says of persons is not kept.
 *
 * @param id of the record
 * @param type what it is
 * @param messageId the bank's name of it; with the type, its identity
 * @param digest SHA-256 of its bytes
 * @param source how it came
 * @param receivedAt when
 * @param counts what became of its lines
 */
public record BankMessage(
        BankMessageId id,
        Type type,
        String messageId,
        String digest,
        Source source,
        Instant receivedAt,
        Counts counts) {

    /** What a message is. */
    public enum Type {
        /** Status report. */
        PAIN_002,
        /** Account statement. */
        CAMT_053,
        /** Could not be understood; a person must look at it. */
        UNREADABLE
    }

    /** How a message came. */
    public enum Source {
        /** As the answer to an instruction. */
        ANSWER,
        /** Fetched from the bank's queue. */
        FETCHED,
        /** Sent to us by a person or a partner system: evidence, not the bank's word. */
        UPLOADED
    }

    /**
     * What became of a message's lines; matched, unmatched and repeated add up to all of them.
     *
     * @param lines all of them
     * @param matched about one of our payments
     * @param unmatched about none; each is a reconciliation item
     * @param repeated seen in an earlier message
     */
    public record Counts(int lines, int matched, int unmatched, int repeated) {

        /** Nothing read. */
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plusMatched() {
            return new Counts(lines + 1, matched + 1, unmatched, repeated);
        }

        Counts plusUnmatched() {
            return new Counts(lines + 1, matched, unmatched + 1, repeated);
        }

        Counts plusRepeated() {
            return new Counts(lines + 1, matched, unmatched, repeated + 1);
        }
    }

    /** Names a message that was read. */
    static BankMessage received(BankMessageId id, BankFile file, byte[] bytes, Source source, Instant at) {
        Type type = switch (file) {
            case BankFile.Report report -> Type.PAIN_002;
            case BankFile.AccountStatement statement -> Type.CAMT_053;
        };
        return new BankMessage(id, type, file.messageId(), digestOf(bytes), source, at, Counts.NONE);
    }

    /** Returns SHA-256 in hex. */
    static String digestOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Opens an item when a message comes again under the same identity with other content. */
    static void reportIfAltered(OpenItem items, BankMessage kept, BankMessage again) {
        if (!kept.digest().equals(again.digest())) {
            items.open(
                    ItemKind.MESSAGE_ALTERED,
                    again.type() + ":" + again.messageId() + ":" + again.digest(),
                    Money.ZERO,
                    Optional.of(again.messageId()),
                    Optional.empty(),
                    "the same message came with other content");
        }
    }

    /** Returns this message with what became of its lines. */
    public BankMessage with(Counts outcome) {
        return new BankMessage(id, type, messageId, digest, source, receivedAt, outcome);
    }
}
