package org.huzhu.payout.obligation.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.DeterminationId;
import org.huzhu.payout.id.LineId;
import org.huzhu.payout.id.MemberId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.id.PayeeId;
import org.huzhu.payout.id.UnitId;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.BankOrder;
import org.huzhu.payout.obligation.BankTrace;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationIdentity;
import org.huzhu.payout.obligation.ObligationKind;
import org.huzhu.payout.obligation.Origin;
import org.huzhu.payout.obligation.Payee;

/** Reads the rows of obligations and attempts. */
final class ObligationRows {

    private ObligationRows() {}

    static Obligation obligation(ResultSet row) throws SQLException {
        return new Obligation(
                new ObligationId(uuid(row, "id")),
                new ObligationIdentity(
                        new CareEventId(uuid(row, "care_event_id")),
                        row.getString("plan_code"),
                        row.getString("benefit_code"),
                        new PayeeId(uuid(row, "payee_id")),
                        ObligationKind.valueOf(row.getString("kind")),
                        row.getInt("ordinal")),
                new Origin(
                        new ClaimId(uuid(row, "claim_id")),
                        row.getString("claim_number"),
                        new DeterminationId(uuid(row, "determination_id")),
                        row.getInt("determination_version"),
                        new LineId(uuid(row, "line_id")),
                        new MemberId(uuid(row, "member_id")),
                        new UnitId(uuid(row, "unit_id"))),
                FundId.parse(row.getString("fund_id")),
                Money.yuan(row.getString("amount")),
                payee(row),
                row.getBoolean("funded"),
                ObligationState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "opened_at").orElseThrow(),
                instant(row, "changed_at").orElseThrow(),
                row.getLong("version"));
    }

    static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                new EndToEndId(new ObligationId(uuid(row, "obligation_id")), row.getInt("number")),
                new BatchId(uuid(row, "batch_id")),
                Money.yuan(row.getString("amount")),
                payee(row),
                AttemptState.valueOf(row.getString("state")),
                instant(row, "begun_at").orElseThrow(),
                instant(row, "sent_at"),
                new BankTrace(
                        Optional.ofNullable(row.getString("bank_status")),
                        Optional.ofNullable(row.getString("reason_code")),
                        Optional.ofNullable(row.getObject("settled_on", LocalDate.class)),
                        row.getBoolean("debit_booked"),
                        Optional.ofNullable(row.getString("debit_reference")),
                        row.getBoolean("credit_booked"),
                        Optional.ofNullable(row.getString("credit_reference")),
                        Optional.ofNullable(row.getObject("credit_on", LocalDate.class)),
                        instant(row, "not_found_since"),
                        instant(row, "never_received_at")),
                new BankOrder(
                        instant(row, "last_moment"),
                        Optional.ofNullable(row.getString("cancellation")),
                        instant(row, "ended_at")),
                Optional.ofNullable(row.getString("give_up_proposed_by")),
                Optional.ofNullable(row.getString("give_up_approved_by")),
                row.getLong("version"));
    }

    private static Payee payee(ResultSet row) throws SQLException {
        return new Payee(
                new MemberId(uuid(row, "payee_member_id")),
                row.getString("payee_name_cipher"),
                row.getString("payee_account_cipher"),
                row.getString("payee_bank_line"),
                Optional.ofNullable(row.getString("payee_confirmed_by")));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
