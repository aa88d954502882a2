package org.huzhu.devstack;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What a stack holds, as text: the rows of each service's tables, the keys of personal data, and the books of the world
 * outside, without which a bank would count its messages from one again. Made of the worked example at each release, so that
 * the next build can be started on it.
 *
 * <p>The rows of Flyway's own table come first and say which migrations made the others; those are taken from the clone.
 * What a release ran never changes: Flyway compares checksums when a service starts on the data.
 */
final class DataDump {

    private static final List<String> DATABASES = List.of("enrollment", "claims", "payout");
    private static final String KEYS = "personal-data.properties";
    private static final List<String> OUTSIDE = List.of("bank.jsonl", "medical-insurance.jsonl", "work-injury.jsonl");
    private static final String HISTORY = "flyway_schema_history";
    private static final String FROM = " FROM stdin;";
    private static final String END_OF_COPY = "\\.";

    /** Flyway's own table, as Flyway 11 makes it. */
    private static final String MAKE_HISTORY = """
            CREATE TABLE flyway_schema_history (
                installed_rank integer PRIMARY KEY,
                version varchar(50),
                description varchar(200) NOT NULL,
                type varchar(20) NOT NULL,
                script varchar(1000) NOT NULL,
                checksum integer,
                installed_by varchar(100) NOT NULL,
                installed_on timestamp NOT NULL DEFAULT now(),
                execution_time integer NOT NULL,
                success boolean NOT NULL
            );
            CREATE INDEX flyway_schema_history_s_idx ON flyway_schema_history (success);
            """;

    private final StackLayout layout;

    DataDump(StackSettings settings) {
        this.layout = new StackLayout(settings);
    }

    /**
     * Writes the files; PostgreSQL runs.
     *
     * @throws StackFailure when a database cannot be read or a file not be written
     */
    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            copy(layout.keyFile(), folder.resolve(KEYS));
            for (String books : OUTSIDE) {
                copy(layout.data("outside").resolve(books), folder.resolve(books));
            }
            for (String database : DATABASES) {
                try (Connection connection = connect(database);
                        BufferedWriter out = Files.newBufferedWriter(folder.resolve(database + ".copy"))) {
                    write(connection, out);
                }
            }
        } catch (SQLException | IOException broken) {
            throw new StackFailure("The data cannot be written to " + folder + ": " + broken.getMessage(), broken);
        }
    }

    /**
     * Puts files in the place of the data of a stack that was never started: only PostgreSQL runs, on no tables.
     *
     * @throws StackFailure when a file cannot be read or a database holds tables already
     */
    void restore(Path folder) {
        try {
            copy(folder.resolve(KEYS), layout.keyFile());
            for (String books : OUTSIDE) {
                copy(folder.resolve(books), layout.data("outside").resolve(books));
            }
            for (String database : DATABASES) {
                try (Connection connection = connect(database);
                        BufferedReader in = Files.newBufferedReader(folder.resolve(database + ".copy"))) {
                    connection.setAutoCommit(false);
                    restore(database, connection, in);
                    connection.commit();
                }
            }
        } catch (SQLException | IOException broken) {
            throw new StackFailure("The data cannot be read from " + folder + ": " + broken.getMessage(), broken);
        }
    }

    private static void write(Connection connection, BufferedWriter out) throws SQLException, IOException {
        List<String> tables = column(connection, """
                SELECT quote_ident(table_name) FROM information_schema.tables
                 WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                 ORDER BY table_name <> '%s', table_name
                """.formatted(HISTORY));
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : tables) {
            String columns = String.join(", ", column(connection, """
                    SELECT quote_ident(column_name) FROM information_schema.columns
                     WHERE table_schema = 'public' AND quote_ident(table_name) = '%s' AND is_generated = 'NEVER'
                     ORDER BY ordinal_position
                    """.formatted(table)));
            out.write("COPY " + table + " (" + columns + ")" + FROM + "\n");
            copies.copyOut("COPY (SELECT " + columns + " FROM " + table + " ORDER BY 1) TO STDOUT", out);
            out.write(END_OF_COPY + "\n");
        }
        for (String sequence : column(connection, """
                SELECT format('SELECT setval(%L, %s);', quote_ident(sequencename), last_value) FROM pg_sequences
                 WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename
                """)) {
            out.write(sequence + "\n");
        }
    }

    private void restore(String database, Connection connection, BufferedReader in) throws SQLException, IOException {
        run(connection, "SET ROLE " + database + "_owner");
        run(connection, MAKE_HISTORY);
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        boolean migrated = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.endsWith(FROM)) {
                run(connection, line);
                continue;
            }
            StringBuilder rows = new StringBuilder();
            for (String row = in.readLine(); row != null && !row.equals(END_OF_COPY); row = in.readLine()) {
                rows.append(row).append('\n');
            }
            copies.copyIn(line.substring(0, line.length() - 1), new StringReader(rows.toString()));
            if (!migrated) {
                migrate(database, connection);
                migrated = true;
            }
        }
    }

    /** Makes the tables that Flyway's own says were made, and takes away what the migrations put into them. */
    private void migrate(String database, Connection connection) throws SQLException, IOException {
        for (String script :
                column(connection, "SELECT script FROM " + HISTORY + " WHERE type = 'SQL' ORDER BY installed_rank")) {
            run(connection, Files.readString(migration(database, script)).replace("${app}", database + "_app"));
        }
        List<String> tables = column(connection, """
                SELECT quote_ident(table_name) FROM information_schema.tables
                 WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> '%s'
                """.formatted(HISTORY));
        run(connection, "RESET ROLE");
        run(connection, "SET session_replication_role = replica");
        run(connection, "TRUNCATE " + String.join(", ", tables));
    }

    /** Flyway names a script with or without its location. */
    private Path migration(String database, String script) {
        String name = script.substring(script.lastIndexOf('/') + 1);
        return Stream.of(
                        "libs/service-kit/src/main/resources/db/kit",
                        "libs/union-kit/src/main/resources/db/union",
                        database + "-service/src/main/resources/db/migration")
                .map(location -> layout.settings().root().resolve(location).resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new StackFailure(name + " made tables of " + database
                        + " and is not in this clone any more. What a release ran is never renamed."));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + layout.settings().port(Endpoint.POSTGRES) + "/" + database,
                "postgres",
                PostgresDriver.DEMO_PASSWORD);
    }
}
