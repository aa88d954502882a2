package org.huzhu.enrollment.enrollment.db;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentState;
import org.huzhu.enrollment.enrollment.Payer;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.enrollment.RosterTotals;
import org.huzhu.enrollment.enrollment.Signatures;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanVersionId;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.time.DateSpan;

/** The columns of {@code enrollment} on their way in. */
final class EnrollmentColumns {
    static final String COLUMNS = """
                        enrollment_id, number, unit_id, plan_version_id, plan_code,
                        lower(period) AS period_from, upper(period) AS period_until, cover_from, risk_class, payer_kinds, payer_weights, state,
                        submitted_by, office_reviewed_by, province_reviewed_by, rows_read, rows_accepted, rows_rejected,
                        rows_unchanged, contribution_due, version
                        """;

    private EnrollmentColumns() {}

    static Enrollment enrollment(ResultSet row) throws SQLException {
        return new Enrollment(
                new EnrollmentId(row.getObject("enrollment_id", UUID.class)),
                ReadableNumber.parse(row.getString("number")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new PlanVersionId(row.getObject("plan_version_id", UUID.class)),
                new PlanCode(row.getString("plan_code")),
                DateSpan.of(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("cover_from", LocalDate.class)),
                Optional.ofNullable(row.getString("risk_class")),
                payers(row.getArray("payer_kinds"), row.getArray("payer_weights")),
                EnrollmentState.valueOf(row.getString("state")),
                new Signatures(
                        person(row, "submitted_by"),
                        person(row, "office_reviewed_by"),
                        person(row, "province_reviewed_by")),
                new RosterTotals(
                        row.getInt("rows_read"),
                        row.getInt("rows_accepted"),
                        row.getInt("rows_rejected"),
                        row.getInt("rows_unchanged"),
                        money(row.getBigDecimal("contribution_due"))),
                row.getLong("version"));
    }

    private static List<Payer> payers(Array kinds, Array weights) throws SQLException {
        String[] names = (String[]) kinds.getArray();
        Integer[] parts = (Integer[]) weights.getArray();
        List<Payer> payers = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            payers.add(new Payer(PayerKind.valueOf(names[i]), parts[i]));
        }
        return payers;
    }

    private static Optional<PersonKey> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(PersonKey::new);
    }

    private static Money money(BigDecimal yuan) {
        return Money.fen(yuan.movePointRight(2).longValueExact());
    }
}
