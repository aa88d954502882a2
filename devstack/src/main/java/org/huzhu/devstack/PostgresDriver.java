package org.huzhu.devstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.huzhu.devstack.process.ProcessTable;
import org.huzhu.devstack.process.StartScript;
import org.postgresql.util.PSQLException;

/** Runs PostgreSQL 18 as a process of its own and keeps its data between starts. */
final class PostgresDriver implements Driver {

    /** The password of every role of the demo: it opens nothing outside this machine's loopback address. */
    static final String DEMO_PASSWORD = "huzhu-dev";

    private static final Set<String> ALREADY_THERE = Set.of("42710", "42P04");
    private static final long ORPHANS_MILLIS_MAX = 10_000;
    private static final long ORPHANS_PATIENCE_MILLIS = 3_000;
    private static final int HANG_LOOKS = 4;
    private static final long HANG_LOOK_MILLIS = 300;

    private final StackLayout layout;
    private final Path data;

    PostgresDriver(StackLayout layout) {
        this.layout = layout;
        this.data = layout.data("postgres");
    }

    @Override
    public Part part() {
        return Part.POSTGRES;
    }

    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public void prepare() {
        Path home = PostgresPrograms.unpacked(
                layout.programs(), JavaCommand.classPath(layout.settings().root()));
        if (Files.exists(data.resolve("PG_VERSION"))) {
            clearCrash();
        } else {
            initialise(home);
        }
    }

    @Override
    public StartScript script() {
        List<String> words = new ArrayList<>(Rootless.prefix());
        words.add(layout.programs().resolve("postgres-18/bin/postgres").toString());
        words.addAll(List.of("-D", data.toString()));
        Map<String, String> settings = Map.ofEntries(
                Map.entry("port", Integer.toString(layout.settings().port(Endpoint.POSTGRES))),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "150"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("max_wal_size", "512MB"),
                Map.entry("max_parallel_workers_per_gather", "0"),
                Map.entry("jit", "off"),
                Map.entry("io_method", "sync"),
                Map.entry("log_min_messages", "warning"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("timezone", "UTC"));
        settings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(setting -> words.addAll(List.of("-c", setting.getKey() + "=" + setting.getValue())));
        return new StartScript(words, Map.of("LC_ALL", "C"), data, layout.log(part()));
    }

    @Override
    public boolean ready() {
        try (Connection connection = connect(1);
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public boolean hangs() {
        for (int look = 0; look < HANG_LOOKS; look++) {
            try (Connection connection = connect(1);
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1");
                return false;
            } catch (PSQLException fault) {
                if (fault.getServerErrorMessage() != null) {
                    return false;
                }
            } catch (SQLException noAnswer) {
                // The next look may get one.
            }
            Pause.millis(HANG_LOOK_MILLIS);
        }
        return true;
    }

    /** Creates the roles and databases that are not there yet. */
    @Override
    public void afterReady() {
        Path file = layout.settings().root().resolve("deploy/postgres/databases.sql");
        String script = new String(StackLayout.bytes(file), StandardCharsets.UTF_8);
        try (Connection connection = connect(30);
                Statement statement = connection.createStatement()) {
            if (count(statement, "SELECT count(*) FROM pg_database WHERE datname = 'gateway'") > 0) {
                return;
            }
            for (String sql : SqlScript.statements(script)) {
                execute(statement, sql);
            }
        } catch (SQLException broken) {
            throw new StackFailure(file + " failed in PostgreSQL: " + broken.getMessage(), broken);
        }
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException fault) {
            if (!ALREADY_THERE.contains(fault.getSQLState())) {
                throw fault;
            }
        }
    }

    private static int count(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection connect(int seconds) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", DEMO_PASSWORD);
        properties.setProperty("connectTimeout", Integer.toString(seconds));
        properties.setProperty("loginTimeout", Integer.toString(seconds));
        properties.setProperty("socketTimeout", Integer.toString(seconds));
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("sslmode", "disable");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + layout.settings().port(Endpoint.POSTGRES) + "/postgres", properties);
    }

    private void initialise(Path home) {
        Path fresh = data.resolveSibling("postgres.new");
        Path password = layout.run().resolve("postgres.password");
        try {
            FileTree.delete(fresh);
            Files.writeString(password, DEMO_PASSWORD + "\n");
            List<String> words = new ArrayList<>(Rootless.prefix());
            words.addAll(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + fresh,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-sync"));
            Process initdb = new ProcessBuilder(words)
                    .directory(layout.run().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(layout.log(part()).toFile()))
                    .start();
            if (initdb.waitFor() != 0) {
                throw new StackFailure("PostgreSQL could not make its data folder; see " + layout.log(part()) + ".");
            }
            FileTree.delete(data);
            Files.move(fresh, data);
            Files.delete(password);
        } catch (IOException broken) {
            throw new StackFailure("Cannot make " + data + ": " + broken.getMessage(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", stopped);
        }
    }

    /**
     * After a kill of the main process its children hold the shared memory for a moment, and a stale {@code
     * postmaster.pid} may name a process that is somebody else by now. Where the system does not tell who works in the
     * folder, the file is left to PostgreSQL, which refuses rather than run twice on the same data.
     */
    private void clearCrash() {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock) || !ProcessTable.tellsWorkingFolders()) {
            return;
        }
        long begin = System.nanoTime();
        for (List<Long> orphans = orphans(); !orphans.isEmpty(); orphans = orphans()) {
            long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            if (waited > ORPHANS_MILLIS_MAX) {
                throw new StackFailure("Processes " + orphans + " of an earlier PostgreSQL still use " + data
                        + ". Stop them, then run ./huzhu up again.");
            }
            if (waited > ORPHANS_PATIENCE_MILLIS) {
                orphans.forEach(pid -> ProcessTable.signal(pid, "KILL"));
            }
            Pause.millis(50);
        }
        try {
            Files.deleteIfExists(lock);
        } catch (IOException broken) {
            throw new StackFailure("Cannot delete the stale " + lock + ": " + broken.getMessage(), broken);
        }
    }

    private List<Long> orphans() {
        return ProcessTable.workingIn(data);
    }
}
