package org.huzhu.payout.obligation.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.BankTrace;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.obligation.Origin;
import org.jspecify.annotations.Nullable;

/** Keeps attempts. */
@Singleton
class SqlAttempts implements Attempts {

    private final Transactions transactions;

    SqlAttempts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Attempt attempt, Origin origin) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO payment_attempt (end_to_end_id, obligation_id, number, batch_id, unit_id, member_id,
                            amount, payee_member_id, payee_name_cipher, payee_account_cipher, payee_bank_line,
                            payee_confirmed_by, state, begun_at, version)
                        VALUES (:id, :obligation, :number, :batch, :unit, :member, :amount, :payeeMember, :name,
                            :account, :bankLine, :confirmedBy, :state, :begun, :version)
                        """)
                .bind("id", attempt.id().toString())
                .bind("obligation", attempt.id().obligation().value())
                .bind("number", attempt.id().attempt())
                .bind("batch", attempt.batchId())
                .bind("unit", origin.unitId())
                .bind("member", origin.memberId())
                .bind("amount", attempt.amount())
                .bind("payeeMember", attempt.payee().memberId())
                .bind("name", attempt.payee().nameCipher())
                .bind("account", attempt.payee().accountCipher())
                .bind("bankLine", attempt.payee().bankLineNumber())
                .bind("confirmedBy", attempt.payee().confirmedBy().orElse(null))
                .bind("state", attempt.state().name())
                .bind("begun", attempt.begunAt().atOffset(ZoneOffset.UTC))
                .bind("version", attempt.version())
                .execute();
    }

    @Override
    public Optional<Attempt> find(EndToEndId id) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM payment_attempt WHERE end_to_end_id = :id")
                .bind("id", id.toString())
                .map((row, context) -> ObligationRows.attempt(row))
                .findOne();
    }

    @Override
    public List<Attempt> of(ObligationId obligation) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM payment_attempt WHERE obligation_id = :id ORDER BY number")
                .bind("id", obligation.value())
                .map((row, context) -> ObligationRows.attempt(row))
                .list();
    }

    @Override
    public List<Attempt> ofBatch(BatchId batch) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM payment_attempt WHERE batch_id = :id ORDER BY end_to_end_id")
                .bind("id", batch)
                .map((row, context) -> ObligationRows.attempt(row))
                .list();
    }

    @Override
    public boolean replace(Attempt attempt) {
        BankTrace trace = attempt.trace();
        return transactions
                        .sql()
                        .createUpdate("""
                                UPDATE payment_attempt
                                   SET state = :state, sent_at = :sent, bank_status = :status, reason_code = :reason,
                                       settled_on = :settledOn, debit_booked = :debited, debit_reference = :debit,
                                       credit_booked = :credited, credit_reference = :credit,
                                       credit_on = :creditOn,
                                       not_found_since = :notFound, never_received_at = :neverReceived,
                                       give_up_proposed_by = :proposedBy, give_up_approved_by = :approvedBy,
                                       version = version + 1
                                 WHERE end_to_end_id = :id AND version = :version
                                """)
                        .bind("id", attempt.id().toString())
                        .bind("state", attempt.state().name())
                        .bind("sent", time(attempt.sentAt()))
                        .bind("status", trace.status().orElse(null))
                        .bind("reason", trace.reasonCode().orElse(null))
                        .bind("settledOn", trace.settledOn().orElse(null))
                        .bind("debited", trace.debitBooked())
                        .bind("debit", trace.debitReference().orElse(null))
                        .bind("credited", trace.creditBooked())
                        .bind("credit", trace.creditReference().orElse(null))
                        .bind("creditOn", trace.creditOn().orElse(null))
                        .bind("notFound", time(trace.notFoundSince()))
                        .bind("neverReceived", time(trace.neverReceivedAt()))
                        .bind("proposedBy", attempt.givenUpProposedBy().orElse(null))
                        .bind("approvedBy", attempt.givenUpApprovedBy().orElse(null))
                        .bind("version", attempt.version())
                        .execute()
                == 1;
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> moment) {
        return moment.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
