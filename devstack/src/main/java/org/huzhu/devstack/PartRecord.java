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
 * @param startedAt when it started, in milliseconds since 1970: tells it from a later process of the same id
 * @param secondsToReady how long its start took; empty until it was ready
 */
record PartRecord(long pid, long startedAt, OptionalDouble secondsToReady) {

    private static final long CLOCK_TOLERANCE_MILLIS = 5_000;

    /** Remembers a process that was just started. */
    static PartRecord of(long pid) {
        return new PartRecord(
                pid, ProcessTable.startedAt(pid).orElse(System.currentTimeMillis()), OptionalDouble.empty());
    }

    PartRecord readyAfter(double seconds) {
        return new PartRecord(pid, startedAt, OptionalDouble.of(seconds));
    }

    /** Returns whether that very process still lives. */
    boolean alive() {
        return ProcessTable.alive(pid)
                && ProcessTable.startedAt(pid)
                        .map(actual -> Math.abs(actual - startedAt) < CLOCK_TOLERANCE_MILLIS)
                        .orElse(true);
    }

    static Optional<PartRecord> read(Path file) {
        return load(file)
                .map(properties -> new PartRecord(
                        Long.parseLong(properties.getProperty("pid", "0")),
                        Long.parseLong(properties.getProperty("startedAt", "0")),
                        number(properties, "secondsToReady")));
    }

    void write(Path file) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("startedAt", Long.toString(startedAt));
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
