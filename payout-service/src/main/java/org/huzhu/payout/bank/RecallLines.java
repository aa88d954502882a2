package org.huzhu.payout.bank;

import jakarta.inject.Singleton;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.batch.ReconcileBatch;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.obligation.RecordMovement;

/** Applies lines of earlier statements to payments that our books hold again: after a restore the bank had them first. */
@Singleton
public final class RecallLines {

    private final Attempts attempts;
    private final StatedLines lines;
    private final RecordMovement movements;
    private final ReconcileBatch reconcileBatch;

    RecallLines(Attempts attempts, StatedLines lines, RecordMovement movements, ReconcileBatch reconcileBatch) {
        this.attempts = attempts;
        this.lines = lines;
        this.movements = movements;
        this.reconcileBatch = reconcileBatch;
    }

    /** Applies what was stated of the payments of a batch. */
    public void handle(BatchId batch) {
        for (Attempt attempt : attempts.ofBatch(batch)) {
            lines.waitingFor(attempt.id()).forEach(line -> move(attempt.id(), line));
        }
        reconcileBatch.handle(batch);
    }

    private void move(EndToEndId id, StatementLine line) {
        lines.explainedBy(id, line.reference());
        switch (line.direction()) {
            case DEBIT -> movements.debited(id, line.amount(), line.bookedOn(), line.reference());
            case CREDIT -> movements.credited(id, line.amount(), line.bookedOn(), line.reference(), line.reason());
        }
    }
}
