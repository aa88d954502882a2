package org.huzhu.payout.bank.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.huzhu.payout.reconciliation.ItemId;
import org.huzhu.payout.reconciliation.ReconciliationItem;

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
                        VALUES (:itemId, :messageId, :content.fingerprint, :kind, :reference, :amount, :on, :named,
                            :status, :reason, :name, :uploadedBy)
                        """)
                .bindMethods(line)
                .bind("name", line.attempt().map(EndToEndId::toString));
        switch (line.content()) {
            case Movement(StatementLine movement) ->
                insert.bind("kind", movement.direction())
                        .bind("reference", movement.reference())
                        .bind("amount", movement.amount())
                        .bind("on", movement.bookedOn())
                        .bind("named", movement.endToEndId())
                        .bind("status", Optional.empty())
                        .bind("reason", movement.reason());
            case Status(String reportId, PaymentStatus payment) ->
                insert.bind("kind", STATUS)
                        .bind("reference", reportId)
                        .bind("amount", Money.ZERO)
                        .bind("on", Optional.empty())
                        .bind("named", payment.endToEndId())
                        .bind("status", payment.status())
                        .bind("reason", payment.reason());
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
                .bind("bank", ReconciliationItem.BANK)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public boolean isStated(Movement movement) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM statement_line s
                             WHERE s.reference = :reference AND s.direction = :direction AND s.amount = :amount
                               AND (NOT s.matched OR s.end_to_end_id = :endToEndId))
                        """)
                .bindMethods(movement.line())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public Optional<UploadedLine> hold(ItemId item) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM uploaded_line WHERE item_id = :item FOR UPDATE")
                .bind("item", item)
                .mapTo(LineRow.class)
                .map(LineRow::line)
                .findOne();
    }

    @Override
    public void confirm(UploadedLine line) {
        transactions.sql().createUpdate("""
                        UPDATE uploaded_line SET confirmed_by = :confirmedBy, confirmed_again_by = :confirmedAgainBy
                         WHERE item_id = :itemId
                        """).bindMethods(line).execute();
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
                .mapTo(LineRow.class)
                .map(LineRow::line)
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
                .bindArray("references", String.class, references)
                .mapTo(LineRow.class)
                .map(LineRow::line)
                .list();
    }

    /** A line as it is stored: a movement, or a status that has no day and no amount. */
    record LineRow(
            ItemId itemId,
            BankMessageId messageId,
            String kind,
            String reference,
            Money amount,
            Optional<LocalDate> bookedOn,
            Optional<String> namedPayment,
            Optional<String> status,
            Optional<String> reasonCode,
            Optional<String> endToEndId,
            String uploadedBy,
            Optional<String> confirmedBy,
            Optional<String> confirmedAgainBy) {

        UploadedLine line() {
            return new UploadedLine(
                    itemId,
                    messageId,
                    content(),
                    endToEndId.flatMap(EndToEndId::parse),
                    uploadedBy,
                    confirmedBy,
                    confirmedAgainBy);
        }

        private Content content() {
            return kind.equals(STATUS)
                    ? new Status(
                            reference, new PaymentStatus(namedPayment.orElseThrow(), status.orElseThrow(), reasonCode))
                    : new Movement(new StatementLine(
                            reference,
                            Direction.valueOf(kind),
                            amount,
                            bookedOn.orElseThrow(),
                            namedPayment,
                            Optional.empty(),
                            reasonCode));
        }
    }
}
