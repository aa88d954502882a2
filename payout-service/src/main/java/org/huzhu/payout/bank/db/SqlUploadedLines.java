package org.huzhu.payout.bank.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.bank.BankMessageId;
import org.huzhu.payout.bank.Statement.Direction;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.bank.StatusReport.PaymentStatus;
import org.huzhu.payout.bank.UploadedLine;
import org.huzhu.payout.bank.UploadedLine.Content;
import org.huzhu.payout.bank.UploadedLine.Movement;
import org.huzhu.payout.bank.UploadedLine.Status;
import org.huzhu.payout.bank.UploadedLines;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.reconciliation.ExplainItem;
import org.huzhu.payout.reconciliation.ItemId;

/** Keeps uploaded lines in a table of their own: none of them is a line of the bank before two people stand for it. */
@Singleton
class SqlUploadedLines implements UploadedLines {

    private static final String STATUS = "STATUS";

    private final Transactions transactions;

    SqlUploadedLines(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(UploadedLine line) {
        var insert = transactions
                .sql()
                .createUpdate("""
                        INSERT INTO uploaded_line (item_id, message_id, fingerprint, kind, reference, amount, booked_on,
                            named_payment, status, reason_code, end_to_end_id, uploaded_by)
                        VALUES (:item, :message, :fingerprint, :kind, :reference, :amount, :on, :named, :status, :reason,
                            :attempt, :uploader)
                        """)
                .bind("item", line.itemId())
                .bind("message", line.messageId())
                .bind("fingerprint", line.content().fingerprint())
                .bind("attempt", line.attempt().map(EndToEndId::toString).orElse(null))
                .bind("uploader", line.uploadedBy());
        switch (line.content()) {
            case Movement(StatementLine movement) ->
                insert.bind("kind", movement.direction().name())
                        .bind("reference", movement.reference())
                        .bind("amount", movement.amount())
                        .bind("on", movement.bookedOn())
                        .bind("named", movement.endToEndId().orElse(null))
                        .bindByType("status", null, String.class)
                        .bind("reason", movement.reason().orElse(null));
            case Status(String reportId, PaymentStatus payment) ->
                insert.bind("kind", STATUS)
                        .bind("reference", reportId)
                        .bind("amount", Money.ZERO)
                        .bindByType("on", null, LocalDate.class)
                        .bind("named", payment.endToEndId())
                        .bind("status", payment.status())
                        .bind("reason", payment.reason().orElse(null));
        }
        insert.execute();
    }

    @Override
    public boolean isKnown(Content content) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM uploaded_line u JOIN reconciliation_item i ON i.id = u.item_id
                             WHERE u.fingerprint = :fingerprint
                               AND (i.state = 'OPEN' OR i.closed_by = :bank OR u.confirmed_again_by IS NOT NULL))
                        """)
                .bind("fingerprint", content.fingerprint())
                .bind("bank", ExplainItem.BANK)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public boolean isStated(Movement movement) {
        StatementLine line = movement.line();
        return transactions
                .sql()
                .createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM statement_line s
                             WHERE s.reference = :reference AND s.direction = :direction AND s.amount = :amount
                               AND (NOT s.matched OR s.end_to_end_id = :named))
                        """)
                .bind("reference", line.reference())
                .bind("direction", line.direction().name())
                .bind("amount", line.amount())
                .bind("named", line.endToEndId().orElse(null))
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public Optional<UploadedLine> hold(ItemId item) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM uploaded_line WHERE item_id = :item FOR UPDATE")
                .bind("item", item)
                .map((row, context) -> line(row))
                .findOne();
    }

    @Override
    public void confirm(UploadedLine line) {
        transactions
                .sql()
                .createUpdate("""
                        UPDATE uploaded_line SET confirmed_by = :first, confirmed_again_by = :second WHERE item_id = :item
                        """)
                .bind("item", line.itemId())
                .bind("first", line.confirmedBy().orElse(null))
                .bind("second", line.confirmedAgainBy().orElse(null))
                .execute();
    }

    @Override
    public List<UploadedLine> waitingFor(EndToEndId attempt) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT u.* FROM uploaded_line u JOIN reconciliation_item i ON i.id = u.item_id
                         WHERE u.end_to_end_id = :attempt AND i.state = 'OPEN' ORDER BY u.item_id
                        """)
                .bind("attempt", attempt.toString())
                .map((row, context) -> line(row))
                .list();
    }

    @Override
    public List<UploadedLine> waitingFor(Collection<String> references) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT u.* FROM uploaded_line u JOIN reconciliation_item i ON i.id = u.item_id
                         WHERE u.reference = ANY(:references) AND u.kind <> 'STATUS' AND i.state = 'OPEN'
                         ORDER BY u.item_id
                        """)
                .bindArray("references", String.class, references.toArray())
                .map((row, context) -> line(row))
                .list();
    }

    private static UploadedLine line(ResultSet row) throws SQLException {
        return new UploadedLine(
                new ItemId(row.getObject("item_id", UUID.class)),
                new BankMessageId(row.getObject("message_id", UUID.class)),
                content(row),
                Optional.ofNullable(row.getString("end_to_end_id")).flatMap(EndToEndId::parse),
                row.getString("uploaded_by"),
                Optional.ofNullable(row.getString("confirmed_by")),
                Optional.ofNullable(row.getString("confirmed_again_by")));
    }

    private static Content content(ResultSet row) throws SQLException {
        Optional<String> reason = Optional.ofNullable(row.getString("reason_code"));
        if (row.getString("kind").equals(STATUS)) {
            return new Status(
                    row.getString("reference"),
                    new PaymentStatus(row.getString("named_payment"), row.getString("status"), reason));
        }
        return new Movement(new StatementLine(
                row.getString("reference"),
                Direction.valueOf(row.getString("kind")),
                Money.yuan(row.getString("amount")),
                row.getObject("booked_on", LocalDate.class),
                Optional.ofNullable(row.getString("named_payment")),
                Optional.empty(),
                reason));
    }
}
