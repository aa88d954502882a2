package org.huzhu.payout.bank.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.bank.BankMessage;
import org.huzhu.payout.bank.BankMessageId;
import org.huzhu.payout.bank.BankMessages;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.union.access.UnionScope;

/** Keeps the bank's messages and the lines of its statements. */
@Singleton
class SqlBankMessages implements BankMessages {

    private final Transactions transactions;

    SqlBankMessages(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean keep(BankMessage message) {
        return transactions
                        .sql()
                        .createUpdate("""
                                INSERT INTO bank_message
                                    (id, type, message_id, digest, source, received_at, uploaded_at_office)
                                VALUES (:id, :type, :messageId, :digest, :source, :receivedAt, :office)
                                ON CONFLICT DO NOTHING
                                """)
                        .bindMethods(message)
                        .bind("office", UnionScope.officeCode(transactions.scope()))
                        .execute()
                == 1;
    }

    @Override
    public void count(BankMessage message) {
        transactions.sql().createUpdate("""
                        UPDATE bank_message
                           SET lines = :counts.lines, matched = :counts.matched, unmatched = :counts.unmatched,
                               repeated = :counts.repeated
                         WHERE id = :id
                        """).bindMethods(message).execute();
    }

    @Override
    public void concerns(BankMessageId message, List<EndToEndId> payments) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO bank_message_unit (message_id, unit_id)
                        SELECT DISTINCT :id::uuid, unit_id FROM payment_attempt WHERE end_to_end_id = ANY (:payments)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", message)
                .bindArray(
                        "payments",
                        String.class,
                        payments.stream().map(EndToEndId::toString).toList())
                .execute();
    }

    @Override
    public Optional<BankMessage> ofBank(BankMessage.Type type, String messageId) {
        return find(type, messageId, "source <> 'UPLOADED'");
    }

    @Override
    public Optional<BankMessage> uploaded(BankMessage.Type type, String messageId) {
        return find(type, messageId, "source = 'UPLOADED'");
    }

    private Optional<BankMessage> find(BankMessage.Type type, String messageId, String source) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM bank_message WHERE type = :type AND message_id = :name AND " + source)
                .bind("type", type)
                .bind("name", messageId)
                .mapTo(MessageRow.class)
                .map(MessageRow::message)
                .findOne();
    }

    @Override
    public Optional<BankMessage> find(BankMessageId id) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM bank_message WHERE id = :id")
                .bind("id", id)
                .mapTo(MessageRow.class)
                .map(MessageRow::message)
                .findOne();
    }

    @Override
    public List<BankMessage> page(Optional<BankMessageId> before, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT * FROM bank_message WHERE (:before::uuid IS NULL OR id < :before::uuid)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(MessageRow.class)
                .map(MessageRow::message)
                .list();
    }

    @Override
    public boolean keep(BankMessageId message, StatementLine line, boolean matched) {
        return transactions
                        .sql()
                        .createUpdate("""
                                INSERT INTO statement_line
                                    (reference, message_id, direction, amount, booked_on, end_to_end_id, matched)
                                VALUES (:reference, :message, :direction, :amount, :bookedOn, :name, :matched)
                                ON CONFLICT DO NOTHING
                                """)
                        .bindMethods(line)
                        .bind("message", message)
                        .bind("name", line.endToEndId().filter(name -> matched))
                        .bind("matched", matched)
                        .execute()
                == 1;
    }

    @Override
    public long lastSequence() {
        return transactions
                .sql()
                .createQuery("SELECT last_sequence FROM bank_queue")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void readUpTo(long sequence) {
        transactions
                .sql()
                .createUpdate("UPDATE bank_queue SET last_sequence = greatest(last_sequence, :sequence)")
                .bind("sequence", sequence)
                .execute();
    }

    /** A message as it is stored. */
    record MessageRow(
            BankMessageId id,
            BankMessage.Type type,
            String messageId,
            String digest,
            BankMessage.Source source,
            Instant receivedAt,
            int lines,
            int matched,
            int unmatched,
            int repeated) {

        BankMessage message() {
            return new BankMessage(
                    id,
                    type,
                    messageId,
                    digest,
                    source,
                    receivedAt,
                    new BankMessage.Counts(lines, matched, unmatched, repeated));
        }
    }
}
