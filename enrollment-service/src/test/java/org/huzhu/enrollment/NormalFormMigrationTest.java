package org.huzhu.enrollment;

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
            Migrations.migrate(databases, "enrollment", "15");
            try (Connection connection = databases.superuser("enrollment");
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        ALTER TABLE contribution DROP CONSTRAINT contribution_enrollment_id_fkey,
                            DROP CONSTRAINT contribution_enrollment_id_payer_kind_fkey;
                        INSERT INTO contribution (contribution_id, enrollment_id, unit_id, payer_kind, amount, received_on, reference,
                            recorded_by, withdrawn_by, version)
                        VALUES ('00000001-0000-7000-8000-000000000000', '00000009-0000-7000-8000-000000000000', '00000007-0000-7000-8000-000000000000', 'UNIT', 380.00, '2025-03-20', 'HS-1', 'p-1', NULL, 0);
                        INSERT INTO contribution (contribution_id, enrollment_id, unit_id, payer_kind, amount, received_on, reference,
                            recorded_by, withdrawn_by, version)
                        VALUES ('00000002-0000-7000-8000-000000000000', '00000009-0000-7000-8000-000000000000', '00000007-0000-7000-8000-000000000000', 'UNIT', 380.00, '2025-03-20', 'hs1', 'p-1', NULL, 0);
                        INSERT INTO contribution (contribution_id, enrollment_id, unit_id, payer_kind, amount, received_on, reference,
                            recorded_by, withdrawn_by, version)
                        VALUES ('00000003-0000-7000-8000-000000000000', '00000009-0000-7000-8000-000000000000', '00000008-0000-7000-8000-000000000000', 'UNIT', 380.00, '2025-03-20', 'Hs.1', 'p-1', NULL, 0);
                        INSERT INTO contribution (contribution_id, enrollment_id, unit_id, payer_kind, amount, received_on, reference,
                            recorded_by, withdrawn_by, version)
                        VALUES ('00000004-0000-7000-8000-000000000000', '00000009-0000-7000-8000-000000000000', '00000007-0000-7000-8000-000000000000', 'UNIT', 380.00, '2025-03-20', 'HS 1', 'p-1', 'p-2', 0);
                        """);

                // When
                Migrations.migrate(databases, "enrollment", "latest");

                // Then
                assertThat(rows(statement, "SELECT reference_key FROM contribution ORDER BY contribution_id"))
                        .containsExactly("HS1", "HS1 00000002-0000-7000-8000-000000000000", "HS1", "HS1");
                assertThat(rows(statement, """
                                SELECT concat_ws('|', table_name, row_id, written, business_key, first_row_id)
                                FROM business_key_collision
                                """))
                        .containsExactly("contribution|00000002-0000-7000-8000-000000000000|hs1|HS1"
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
