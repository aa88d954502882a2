package org.huzhu.payout.bank;

import java.util.List;
import java.util.Optional;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.obligation.EndToEndId;

/** The messages that came from the bank. */
public interface BankMessages {

    /**
     * Keeps a message unless one of the same type and name is kept; waits for whoever is at the same one. What is uploaded
     * and what the bank itself sends are told apart: neither takes the other's name.
     */
    boolean keep(BankMessage message);

    /** Writes what became of its lines. */
    void count(BankMessage message);

    /** Notes which payments a message is about, by what it calls them; whoever sees one of them sees the message. */
    void concerns(BankMessageId message, List<EndToEndId> payments);

    /** Finds one of the bank's own by its identity. */
    Optional<BankMessage> ofBank(BankMessage.Type type, String messageId);

    /** Finds one that was uploaded by its identity. */
    Optional<BankMessage> uploaded(BankMessage.Type type, String messageId);

    /** Finds one by its id. */
    Optional<BankMessage> find(BankMessageId id);

    /** Returns up to {@code limit} messages with an id below {@code before}, newest first. */
    List<BankMessage> page(Optional<BankMessageId> before, int limit);

    /** Keeps a line of a statement; false when an earlier message had the same one. */
    boolean keep(BankMessageId message, StatementLine line, boolean matched);

    /** Returns up to which place the bank's queue is read. */
    long lastSequence();

    /** Notes up to which place the bank's queue is read; it never goes back. */
    void readUpTo(long sequence);
}
