package org.huzhu.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huzhu.devstack.Endpoint;

/** The services' databases, looked at from outside the services: row-level security does not bind the superuser. */
final class Databases {

    private static final List<String> ALL = List.of("enrollment", "claims", "payout");

    /** What a repetition may touch without having had an effect: traffic, answers of commands, clocks, migrations. */
    private static final Set<String> TRAFFIC =
            Set.of("inbox", "outbox", "idempotency_record", "business_time", "bank_question", "flyway_schema_history");

    private Databases() {}

    /** Rows and a digest of every table that holds something the system knows; equal when nothing happened between. */
    static Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        for (String database : ALL) {
            for (String table : column(database, """
                    SELECT table_name FROM information_schema.tables
                     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1
                    """)) {
                if (!TRAFFIC.contains(table)) {
                    digests.put(database + "." + table, digest(database, table));
                }
            }
        }
        return digests;
    }

    /** That somebody read personal data is audited too, but reading is no effect. */
    private static String digest(String database, String table) {
        String rows = table.equals("audit_entry") ? "audit_entry t WHERE action <> 'UNMASKED'" : "\"" + table + "\" t";
        return column(database, """
                SELECT count(*) || ' rows, ' || md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) FROM\s""" + rows).getFirst();
    }

    /** How many events wait to be sent, or wait for another try. */
    static long waiting() {
        return ALL.stream()
                .mapToLong(database -> Long.parseLong(
                        column(database, "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM parked_event)")
                                .getFirst()))
                .sum();
    }

    /** Does something while nobody can read or write a table. */
    static void whileLocked(String database, String table, Runnable work) {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
            work.run();
            connection.rollback();
        } catch (SQLException broken) {
            throw new IllegalStateException(table + " cannot be locked", broken);
        }
    }

    private static Connection connection(String database) throws SQLException {
        String address = "jdbc:postgresql://127.0.0.1:"
                + HuzhuUnderTest.stack().settings().port(Endpoint.POSTGRES) + "/" + database;
        return DriverManager.getConnection(address, "postgres", "huzhu-dev");
    }

    private static List<String> column(String database, String query) {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException broken) {
            throw new IllegalStateException(database + " cannot be read", broken);
        }
    }
}
