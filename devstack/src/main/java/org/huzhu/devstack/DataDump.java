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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What the databases of a stack hold, as text: a file of SQL for each service and the keys of personal data. Made of the
 * worked example at each release, so that the next build can be started on it. {@code psql} reads the files too.
 *
 * <p>Tables are made by the migrations as they are in the clone; that is what a release froze, and Flyway compares its
 * checksums when a service starts on the data.
 */
final class DataDump {

    private static final List<String> DATABASES = List.of("enrollment", "claims", "payout");
    private static final String KEYS = "personal-data.properties";
    private static final String END_OF_COPY = "\\.";

    /** Flyway's own table, as Flyway 11 makes it. */
    private static final String HISTORY = """
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
            Files.copy(layout.keyFile(), folder.resolve(KEYS), StandardCopyOption.REPLACE_EXISTING);
            for (String database : DATABASES) {
                try (Connection connection = connect(database);
                        BufferedWriter out = Files.newBufferedWriter(folder.resolve(database + ".sql"))) {
                    write(database, connection, out);
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
            Files.createDirectories(layout.keyFile().getParent());
            Files.copy(folder.resolve(KEYS), layout.keyFile(), StandardCopyOption.REPLACE_EXISTING);
            for (String database : DATABASES) {
                try (Connection connection = connect(database);
                        BufferedReader in = Files.newBufferedReader(folder.resolve(database + ".sql"))) {
                    connection.setAutoCommit(false);
                    restore(connection, in);
                    connection.commit();
                }
            }
        } catch (SQLException | IOException broken) {
            throw new StackFailure("The data cannot be read from " + folder + ": " + broken.getMessage(), broken);
        }
    }

    private void write(String database, Connection connection, BufferedWriter out) throws SQLException, IOException {
        out.write("SET ROLE " + database + "_owner;\n" + HISTORY);
        for (Path migration : migrations(database)) {
            out.write(Files.readString(migration).replace("${app}", database + "_app") + "\n");
        }
        out.write("RESET ROLE;\nSET session_replication_role = replica;\n");
        List<String> tables = column(connection, """
                SELECT quote_ident(table_name) FROM information_schema.tables
                 WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name
                """);
        out.write("TRUNCATE " + String.join(", ", tables) + ";\n");
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (String table : tables) {
            String columns = String.join(", ", column(connection, """
                    SELECT quote_ident(column_name) FROM information_schema.columns
                     WHERE table_schema = 'public' AND quote_ident(table_name) = '%s' AND is_generated = 'NEVER'
                     ORDER BY ordinal_position
                    """.formatted(table)));
            out.write("COPY " + table + " (" + columns + ") FROM stdin;\n");
            copies.copyOut("COPY (SELECT " + columns + " FROM " + table + " ORDER BY 1) TO STDOUT", out);
            out.write(END_OF_COPY + "\n");
        }
        for (String sequence : column(connection, """
                SELECT format('SELECT setval(%L, %s);', quote_ident(sequencename), last_value) FROM pg_sequences
                 WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename
                """)) {
            out.write(sequence + "\n");
        }
        out.write("RESET session_replication_role;\n");
    }

    private static void restore(Connection connection, BufferedReader in) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        StringBuilder statements = new StringBuilder();
        String line = in.readLine();
        while (line != null) {
            if (line.startsWith("COPY ") && line.endsWith(" FROM stdin;")) {
                run(connection, statements);
                StringBuilder rows = new StringBuilder();
                for (String row = in.readLine(); row != null && !row.equals(END_OF_COPY); row = in.readLine()) {
                    rows.append(row).append('\n');
                }
                copies.copyIn(line.substring(0, line.length() - 1), new StringReader(rows.toString()));
            } else {
                statements.append(line).append('\n');
            }
            line = in.readLine();
        }
        run(connection, statements);
    }

    private static void run(Connection connection, StringBuilder statements) throws SQLException {
        if (!statements.toString().isBlank()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(statements.toString());
            }
        }
        statements.setLength(0);
    }

    /** In the order in which Flyway runs them. */
    private List<Path> migrations(String database) throws IOException {
        Path root = layout.settings().root();
        List<Path> files = new ArrayList<>();
        for (String folder : List.of(
                "libs/service-kit/src/main/resources/db/kit",
                "libs/union-kit/src/main/resources/db/union",
                database + "-service/src/main/resources/db/migration")) {
            try (Stream<Path> found = Files.list(root.resolve(folder))) {
                files.addAll(found.toList());
            }
        }
        files.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return files;
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
