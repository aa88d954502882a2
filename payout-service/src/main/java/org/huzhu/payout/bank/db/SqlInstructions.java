package org.huzhu.payout.bank.db;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.bank.Instruction;
import org.huzhu.payout.bank.Instructions;
import org.huzhu.payout.id.BatchId;

/** Keeps instructions; a claim is a conditional update, and so is everything its claimer writes afterwards. */
@Singleton
class SqlInstructions implements Instructions {

    private final Transactions transactions;

    SqlInstructions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void queue(BatchId batch, Instant at) {
        transactions
                .sql()
                .createUpdate("INSERT INTO bank_instruction (batch_id, state) VALUES (:batch, 'TO_SEND')")
                .bind("batch", batch)
                .execute();
    }

    @Override
    public List<Instruction> toSend(Duration delayMax, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT * FROM bank_instruction
                         WHERE state = 'TO_SEND' AND next_at NOT BETWEEN clock_timestamp()
                            AND clock_timestamp() + make_interval(secs => :seconds)
                        ORDER BY next_at LIMIT :limit
                        """)
                .bind("seconds", delayMax.toMillis() / 1000.0)
                .bind("limit", limit)
                .mapTo(Instruction.class)
                .list();
    }

    @Override
    public int leaveToPeople() {
        return transactions.sql().createUpdate("""
                        UPDATE bank_instruction
                           SET state = 'BY_PEOPLE', finished_at = clock_timestamp(), version = version + 1
                         WHERE state = 'TO_SEND'
                        """).execute();
    }

    @Override
    public boolean claim(Instruction instruction, Duration validFor) {
        boolean mine =
                transactions.sql().createUpdate("""
                                UPDATE bank_instruction
                                   SET state = 'SENDING', tries = tries + 1, claimed_at = clock_timestamp(),
                                       version = version + 1
                                 WHERE batch_id = :batchId AND state = 'TO_SEND' AND version = :version
                                """).bindMethods(instruction).execute() == 1;
        if (mine) {
            // Never back: an earlier file of the same orders, wherever it may be, must not outlive what is written
            // here.
            transactions
                    .sql()
                    .createUpdate("""
                            UPDATE payment_attempt
                               SET last_moment = greatest(last_moment, clock_timestamp() + make_interval(secs => :seconds))
                             WHERE batch_id = :batchId AND state = 'SENT'
                            """)
                    .bindMethods(instruction)
                    .bind("seconds", validFor.toMillis() / 1000.0)
                    .execute();
        }
        return mine;
    }

    @Override
    public boolean finish(Instruction claimed, Instruction.State state, String note) {
        return transactions
                        .sql()
                        .createUpdate("""
                                UPDATE bank_instruction
                                   SET state = :next, finished_at = clock_timestamp(), note = :note,
                                       version = version + 1
                                 WHERE batch_id = :batchId AND state = 'SENDING' AND version = :version
                                """)
                        .bindMethods(claimed)
                        .bind("next", state)
                        .bind("note", note)
                        .execute()
                == 1;
    }

    @Override
    public boolean putBack(Instruction claimed, Duration delay, String note) {
        return transactions
                        .sql()
                        .createUpdate("""
                                UPDATE bank_instruction
                                   SET state = 'TO_SEND', claimed_at = NULL, note = :note, version = version + 1,
                                       next_at = clock_timestamp() + make_interval(secs => :seconds)
                                 WHERE batch_id = :batchId AND state = 'SENDING' AND version = :version
                                """)
                        .bindMethods(claimed)
                        .bind("note", note)
                        .bind("seconds", delay.toMillis() / 1000.0)
                        .execute()
                == 1;
    }

    @Override
    public List<Instruction> claimed() {
        return transactions
                .sql()
                .createQuery("SELECT * FROM bank_instruction WHERE state = 'SENDING'")
                .mapTo(Instruction.class)
                .list();
    }
}
