package org.huzhu.claims.payment.db;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.LineId;
import org.huzhu.claims.payment.ObligationCopies;
import org.huzhu.claims.payment.ObligationCopy;
import org.huzhu.claims.payment.ObligationId;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kit.tx.Transactions;

/** The table {@code obligation_copy}. */
@Singleton
class SqlObligationCopies implements ObligationCopies {

    private final Transactions transactions;

    SqlObligationCopies(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ObligationCopy> find(ObligationId id) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT obligation_id, claim_id, line_id, state, attempt, amount, reason, told_at, version
                        FROM obligation_copy WHERE obligation_id = :id
                        """)
                .bind("id", id)
                .mapTo(ObligationRow.class)
                .findOne()
                .map(ObligationRow::obligation);
    }

    @Override
    public void store(Claim claim, ObligationCopy told) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO obligation_copy (obligation_id, claim_id, line_id, member_id, unit_id, state, attempt,
                            amount, reason, told_at, version)
                        VALUES (:id, :claim, :line, :member, :unit, :state, :attempt, :amount, :reason, :toldAt, :version)
                        ON CONFLICT (obligation_id) DO UPDATE SET line_id = excluded.line_id, state = excluded.state,
                            attempt = excluded.attempt, amount = excluded.amount, reason = excluded.reason,
                            told_at = excluded.told_at, version = excluded.version
                        """)
                .bindMethods(told)
                .bind("member", claim.member())
                .bind("unit", claim.unit())
                .execute();
    }

    @Override
    public List<ObligationCopy> of(Claim claim) {
        return transactions.sql().createQuery("""
                        SELECT obligation_id, claim_id, line_id, state, attempt, amount, reason, told_at, version
                        FROM obligation_copy WHERE claim_id = :claim ORDER BY obligation_id
                        """).bind("claim", claim.id()).mapTo(ObligationRow.class).stream()
                .map(ObligationRow::obligation)
                .toList();
    }

    /** A row as it is stored. */
    record ObligationRow(
            ObligationId obligationId,
            ClaimId claimId,
            LineId lineId,
            ObligationState state,
            int attempt,
            Money amount,
            Optional<String> reason,
            Instant toldAt,
            OptionalLong version) {

        ObligationCopy obligation() {
            return new ObligationCopy(obligationId, claimId, lineId, state, attempt, amount, reason, toldAt, version);
        }
    }
}
