package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.huzhu.testkit.Migrations;
import org.huzhu.testkit.TestDatabases;
import org.junit.jupiter.api.Test;

/** Rows that were different before they were compared in normal form. */
class NormalFormMigrationTest {

    @Test
    void rows_that_collide_in_normal_form_are_listed_and_kept_apart() throws SQLException {
        try (TestDatabases databases = TestDatabases.start()) {
            // Given
            Migrations.migrate(databases, "payout", "12");
            try (Connection connection = databases.superuser("payout");
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        ALTER TABLE fund_deposit DROP CONSTRAINT fund_deposit_fund_id_fkey;
                        ALTER TABLE statement_line DROP CONSTRAINT statement_line_message_id_fkey;
                        INSERT INTO fund_deposit (id, fund_id, amount, reference, state, maker_person, recorded_at, version)
                        VALUES ('00000001-0000-7000-8000-000000000000', '420000-A', 10.00, 'Z-1', 'RECORDED', 'p-1', '2025-03-20T00:00:00Z', 0);
                        INSERT INTO fund_deposit (id, fund_id, amount, reference, state, maker_person, recorded_at, version)
                        VALUES ('00000002-0000-7000-8000-000000000000', '420000-A', 10.00, 'z1', 'RECORDED', 'p-1', '2025-03-20T00:00:00Z', 0);
                        INSERT INTO fund_deposit (id, fund_id, amount, reference, state, maker_person, recorded_at, version)
                        VALUES ('00000003-0000-7000-8000-000000000000', '420000-B', 10.00, 'z 1', 'RECORDED', 'p-1', '2025-03-20T00:00:00Z', 0);
                        INSERT INTO statement_line (reference, message_id, direction, amount, booked_on, end_to_end_id, matched)
                        VALUES ('BK-1', '00000009-0000-7000-8000-000000000000', 'DEBIT', 5.00, '2025-03-20', NULL, false);
                        INSERT INTO statement_line (reference, message_id, direction, amount, booked_on, end_to_end_id, matched)
                        VALUES ('bk1', '00000009-0000-7000-8000-000000000000', 'DEBIT', 5.00, '2025-03-20', NULL, false);
                        INSERT INTO statement_line (reference, message_id, direction, amount, booked_on, end_to_end_id, matched)
                        VALUES ('bk.1', '00000009-0000-7000-8000-000000000000', 'DEBIT', 6.00, '2025-03-20', NULL, false);
                        """);

                // When
                Migrations.migrate(databases, "payout", "latest");

                // Then
                assertThat(rows(statement, "SELECT reference_key FROM fund_deposit ORDER BY id"))
                        .containsExactly("Z1", "Z1 00000002-0000-7000-8000-000000000000", "Z1");
                assertThat(rows(
                                statement,
                                "SELECT reference || '|' || reference_key FROM statement_line ORDER BY amount, 1"))
                        .containsExactlyInAnyOrder("BK-1|BK1", "bk1|BK1 bk1", "bk.1|BK1");
                assertThat(rows(statement, """
                                SELECT concat_ws('|', table_name, row_id, written, business_key, first_row_id)
                                FROM business_key_collision ORDER BY 1
                                """))
                        .containsExactly(
                                "fund_deposit|00000002-0000-7000-8000-000000000000|z1|Z1|00000001-0000-7000-8000-000000000000",
                                "statement_line|bk1|bk1|BK1|BK-1");
            }
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
