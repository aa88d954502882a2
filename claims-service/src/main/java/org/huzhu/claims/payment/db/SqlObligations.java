package org.huzhu.claims.payment.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huzhu.claims.adjudication.LineId;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.payment.Obligation;
import org.huzhu.claims.payment.Obligations;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kit.tx.Transactions;

/** The table {@code obligation_copy}. */
public final class SqlObligations implements Obligations {

    private final Transactions transactions;

    /** Takes the transactions it works in. */
    public SqlObligations(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Obligation> find(UUID id) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM obligation_copy WHERE obligation_id = :id")
                .bind("id", id)
                .map((row, context) -> obligation(row))
                .findOne();
    }

    @Override
    public void keep(Claim claim, Obligation told) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO obligation_copy (obligation_id, claim_id, line_id, member_id, unit_id, state, attempt,
                            amount, reason, told_at, version)
                        VALUES (:id, :claim, :line, :member, :unit, :state, :attempt, :amount, :reason, :at, :version)
                        ON CONFLICT (obligation_id) DO UPDATE SET line_id = excluded.line_id, state = excluded.state,
                            attempt = excluded.attempt, amount = excluded.amount, reason = excluded.reason,
                            told_at = excluded.told_at, version = excluded.version
                        """)
                .bind("id", told.id())
                .bind("claim", claim.id().value())
                .bind("line", told.line().value())
                .bind("member", claim.member().value())
                .bind("unit", claim.unit().value())
                .bind("state", told.state())
                .bind("attempt", told.attempt())
                .bind("amount", told.amount())
                .bind("reason", told.reason())
                .bind("at", told.toldAt().atOffset(ZoneOffset.UTC))
                .bindByType(
                        "version", told.version().isPresent() ? told.version().getAsLong() : null, Long.class)
                .execute();
    }

    @Override
    public List<Obligation> of(Claim claim) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM obligation_copy WHERE claim_id = :claim ORDER BY obligation_id")
                .bind("claim", claim.id().value())
                .map((row, context) -> obligation(row))
                .list();
    }

    private static Obligation obligation(ResultSet row) throws SQLException {
        return new Obligation(
                row.getObject("obligation_id", UUID.class),
                new ClaimId(row.getObject("claim_id", UUID.class)),
                new LineId(row.getObject("line_id", UUID.class)),
                ObligationState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                Money.fen(row.getBigDecimal("amount").movePointRight(2).longValueExact()),
                row.getString("reason"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                version(row));
    }

    private static OptionalLong version(ResultSet row) throws SQLException {
        Long version = row.getObject("version", Long.class);
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }
}
