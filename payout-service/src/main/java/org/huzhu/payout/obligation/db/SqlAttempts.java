package org.huzhu.payout.obligation.db;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptEvent;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.huzhu.payout.obligation.Origin;

/** Keeps attempts. */
@Singleton
class SqlAttempts implements Attempts {

    private final Transactions transactions;
    private final List<Follower<Attempt, AttemptEvent>> followers;

    SqlAttempts(Transactions transactions, @All List<Follower<Attempt, AttemptEvent>> followers) {
        this.transactions = transactions;
        this.followers = followers;
    }

    @Override
    public void add(Attempt attempt, Origin origin) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO payment_attempt (end_to_end_id, obligation_id, number, batch_id, unit_id, member_id,
                            amount, payee_member_id, payee_name_cipher, payee_account_cipher, payee_bank_line,
                            payee_confirmed_by, state, begun_at, version)
                        VALUES (:name, :id.obligation, :id.attempt, :batchId, :origin.unitId, :origin.memberId, :amount,
                            :payee.memberId, :payee.nameCipher, :payee.accountCipher, :payee.bankLineNumber,
                            :payee.confirmedBy, :state, :begunAt, :version)
                        """)
                .bindMethods(attempt)
                .bindMethods("origin", origin)
                .bind("name", attempt.id().toString())
                .execute();
    }

    @Override
    public Optional<Attempt> find(EndToEndId id) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM payment_attempt WHERE end_to_end_id = :id")
                .bind("id", id.toString())
                .mapTo(AttemptRow.class)
                .map(AttemptRow::attempt)
                .findOne();
    }

    /** Not FOR UPDATE: a question that refers to the attempt need not wait for the lock. */
    @Override
    public Optional<Attempt> lockLast(ObligationId obligation) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT * FROM payment_attempt WHERE obligation_id = :id
                         ORDER BY number DESC LIMIT 1 FOR NO KEY UPDATE
                        """)
                .bind("id", obligation)
                .mapTo(AttemptRow.class)
                .map(AttemptRow::attempt)
                .findOne();
    }

    @Override
    public List<Attempt> of(ObligationId obligation) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM payment_attempt WHERE obligation_id = :id ORDER BY number")
                .bind("id", obligation)
                .mapTo(AttemptRow.class)
                .map(AttemptRow::attempt)
                .list();
    }

    @Override
    public List<Attempt> ofBatch(BatchId batch) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM payment_attempt WHERE batch_id = :id ORDER BY end_to_end_id")
                .bind("id", batch)
                .mapTo(AttemptRow.class)
                .map(AttemptRow::attempt)
                .list();
    }

    @Override
    public Attempt save(Changed<Attempt, AttemptEvent> changed) {
        Attempt written = keep(changed.after());
        Changed<Attempt, AttemptEvent> told = new Changed<>(changed.before(), written, changed.events());
        followers.forEach(follower -> follower.follow(told));
        return written;
    }

    @Override
    public Attempt keep(Attempt attempt) {
        int changed = transactions
                .sql()
                .createUpdate("""
                                UPDATE payment_attempt
                                   SET state = :state, sent_at = :sentAt, bank_status = :trace.status,
                                       reason_code = :trace.reasonCode, settled_on = :trace.settledOn,
                                       debit_booked = :trace.debitBooked, debit_reference = :trace.debitReference,
                                       credit_booked = :trace.creditBooked, credit_reference = :trace.creditReference,
                                       credit_on = :trace.creditOn, not_found_since = :trace.notFoundSince,
                                       never_received_at = :trace.neverReceivedAt,
                                       give_up_proposed_by = :givenUpProposedBy,
                                       give_up_approved_by = :givenUpApprovedBy, version = version + 1
                                 WHERE end_to_end_id = :name AND version = :version
                                """)
                .bindMethods(attempt)
                .bind("name", attempt.id().toString())
                .execute();
        if (changed == 0) {
            throw new Refused(ObligationRefusal.OBLIGATION_CHANGED);
        }
        return attempt.written();
    }
}
