package org.huzhu.payout.bank.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.bank.StatedLines;
import org.huzhu.payout.bank.Statement.Direction;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.obligation.EndToEndId;

/** Finds the lines through the items that they became. */
@Singleton
class SqlStatedLines implements StatedLines {

    private final Transactions transactions;

    SqlStatedLines(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<StatementLine> waitingFor(EndToEndId id) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT l.reference, l.direction, l.amount, l.booked_on
                          FROM reconciliation_item i
                          JOIN statement_line l ON 'line:' || l.reference = i.business_key
                          JOIN bank_message m ON m.id = l.message_id
                         WHERE i.about_obligation = :obligation AND i.reference = :id AND i.kind = 'UNMATCHED_LINE'
                           AND NOT l.matched AND m.source = 'FETCHED'
                           AND NOT EXISTS (
                               SELECT 1 FROM ledger_transaction t
                                WHERE t.kind = 'SUSPENSE' AND t.business_key = i.id::text)
                         ORDER BY l.direction DESC, l.reference
                        """)
                .bind("obligation", id.obligation())
                .bind("id", id.toString())
                .mapTo(LineRow.class)
                .map(row -> row.line(id))
                .list();
    }

    @Override
    public void explainedBy(EndToEndId id, String reference) {
        transactions
                .sql()
                .createUpdate("""
                        WITH explained AS (
                            UPDATE statement_line SET matched = true, end_to_end_id = :id WHERE reference = :reference
                            RETURNING message_id)
                        INSERT INTO bank_message_unit (message_id, unit_id)
                        SELECT e.message_id, a.unit_id FROM explained e JOIN payment_attempt a ON a.end_to_end_id = :id
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", id.toString())
                .bind("reference", reference)
                .execute();
    }

    /** A line as it is stored. */
    record LineRow(String reference, Direction direction, Money amount, LocalDate bookedOn) {

        StatementLine line(EndToEndId id) {
            return new StatementLine(
                    reference,
                    direction,
                    amount,
                    bookedOn,
                    Optional.of(id.toString()),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
