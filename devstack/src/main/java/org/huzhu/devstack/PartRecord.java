package org.huzhu.devstack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import org.huzhu.devstack.process.ProcessTable;

/**
 * What the stack remembers of a process that it started.
 *
 * @param pid its id
 * @param startedAt when it started, as {@link ProcessTable#startedAt} tells it from a later process of the same id; empty
 *     when that is not known
 * @param secondsToReady how long its start took; empty until it was ready
 */
record PartRecord(long pid, Optional<String> startedAt, OptionalDouble secondsToReady) {

    private static final String STARTED = "started";

    /** Remembers a process that was just started. */
    static PartRecord of(long pid) {
        Optional<String> started = ProcessTable.startedAt(pid);
        return new PartRecord(
                pid,
                started.isEmpty() && !ProcessTable.alive(pid) ? Optional.of("gone") : started,
                OptionalDouble.empty());
    }

    PartRecord readyAfter(double seconds) {
        return new PartRecord(pid, startedAt, OptionalDouble.of(seconds));
    }

    /** Returns whether that very process still lives. */
    boolean alive() {
        return ProcessTable.alive(pid)
                && (startedAt.isEmpty() || ProcessTable.startedAt(pid).equals(startedAt));
    }

    static Optional<PartRecord> read(Path file) {
        return load(file)
                .map(properties -> new PartRecord(
                        Long.parseLong(properties.getProperty("pid", "0")),
                        Optional.ofNullable(properties.getProperty(STARTED)),
                        number(properties, "secondsToReady")));
    }

    void write(Path file) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        startedAt.ifPresent(start -> properties.setProperty(STARTED, start));
        secondsToReady.ifPresent(seconds -> properties.setProperty("secondsToReady", Double.toString(seconds)));
        store(file, properties);
    }

    static OptionalDouble number(Properties properties, String key) {
        String text = properties.getProperty(key);
        return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    static Optional<Properties> load(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(properties);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void store(Path file, Properties properties) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                properties.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
