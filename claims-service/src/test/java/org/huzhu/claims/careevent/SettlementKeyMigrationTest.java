package org.huzhu.claims.careevent;

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
class SettlementKeyMigrationTest {

    private static final String EVENT = """
            INSERT INTO care_event (care_event_id, member_id, unit_id, kind, cause, occurred_on, admitted_on, clinical_cipher,
                disability_grades, settlement_reference)
            VALUES ('0000000%d-0000-7000-8000-000000000000', '00000000-0000-7000-8000-00000000000%d',
                '00000000-0000-7000-8000-0000000000aa', 'INPATIENT', 'ILLNESS', '2025-07-0%d', '2025-07-0%d', '\\x00', '{}', %s)
            """;

    @Test
    void rows_that_collide_in_normal_form_are_listed_and_kept_apart() throws SQLException {
        try (TestDatabases databases = TestDatabases.start()) {
            // Given
            Migrations.migrate(databases, "claims", "14");
            try (Connection connection = databases.superuser("claims");
                    Statement statement = connection.createStatement()) {
                statement.execute(EVENT.formatted(1, 1, 1, 1, "'GZ-2026-0042'"));
                statement.execute(EVENT.formatted(2, 1, 2, 2, "'gz20260042'"));
                statement.execute(EVENT.formatted(3, 2, 3, 3, "'GZ 2026 0042'"));
                statement.execute(EVENT.formatted(4, 1, 4, 4, "NULL"));

                // When
                Migrations.migrate(databases, "claims", "latest");

                // Then
                assertThat(rows(statement, "SELECT settlement_key FROM care_event ORDER BY care_event_id"))
                        .containsExactly(
                                "GZ20260042", "GZ20260042 00000002-0000-7000-8000-000000000000", "GZ20260042", null);
                assertThat(rows(statement, """
                                SELECT concat_ws('|', table_name, row_id, written, business_key, first_row_id)
                                FROM business_key_collision
                                """))
                        .containsExactly("care_event|00000002-0000-7000-8000-000000000000|gz20260042|GZ20260042"
                                + "|00000001-0000-7000-8000-000000000000");
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
