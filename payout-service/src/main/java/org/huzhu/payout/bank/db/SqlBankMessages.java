package org.huzhu.payout.bank.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                                VALUES (:id, :type, :name, :digest, :source, :at, :office)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("id", message.id())
                        .bind("type", message.type().name())
                        .bind("name", message.messageId())
                        .bind("digest", message.digest())
                        .bind("source", message.source().name())
                        .bind("at", message.receivedAt().atOffset(ZoneOffset.UTC))
                        .bind("office", transactions.scope() instanceof UnionScope.Office(String code) ? code : null)
                        .execute()
                == 1;
    }

    @Override
    public void count(BankMessage message) {
        transactions
                .sql()
                .createUpdate("""
                        UPDATE bank_message
                           SET lines = :lines, matched = :matched, unmatched = :unmatched, repeated = :repeated
                         WHERE id = :id
                        """)
                .bind("id", message.id())
                .bind("lines", message.counts().lines())
                .bind("matched", message.counts().matched())
                .bind("unmatched", message.counts().unmatched())
                .bind("repeated", message.counts().repeated())
                .execute();
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
                .bind("type", type.name())
                .bind("name", messageId)
                .map((row, context) -> message(row))
                .findOne();
    }

    @Override
    public Optional<BankMessage> find(BankMessageId id) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM bank_message WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> message(row))
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
                .map((row, context) -> message(row))
                .list();
    }

    @Override
    public boolean keep(BankMessageId message, StatementLine line, boolean matched) {
        return transactions
                        .sql()
                        .createUpdate("""
                                INSERT INTO statement_line
                                    (reference, message_id, direction, amount, booked_on, end_to_end_id, matched)
                                VALUES (:reference, :message, :direction, :amount, :on, :name, :matched)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("reference", line.reference())
                        .bind("message", message)
                        .bind("direction", line.direction().name())
                        .bind("amount", line.amount())
                        .bind("on", line.bookedOn())
                        .bind("name", line.endToEndId().filter(name -> matched).orElse(null))
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

    private static BankMessage message(ResultSet row) throws SQLException {
        return new BankMessage(
                new BankMessageId(row.getObject("id", UUID.class)),
                BankMessage.Type.valueOf(row.getString("type")),
                row.getString("message_id"),
                row.getString("digest"),
                BankMessage.Source.valueOf(row.getString("source")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                new BankMessage.Counts(
                        row.getInt("lines"), row.getInt("matched"), row.getInt("unmatched"), row.getInt("repeated")));
    }
}
