package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a simulator has seen, one JSON object a line, in order. It is written before the answer is sent, so a simulator
 * that is killed knows afterwards what it knew.
 */
final class Journal {

    private final Path file;

    Journal(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads every line; a last one that was cut by a kill is dropped. */
    void replay(Consumer<ObjectNode> reader) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            String text = Files.readString(file);
            int whole = text.lastIndexOf('\n') + 1;
            if (whole < text.length()) {
                Files.writeString(file, text.substring(0, whole));
            }
            text.substring(0, whole)
                    .lines()
                    .map(line -> Json.object(line.getBytes(StandardCharsets.UTF_8)))
                    .forEach(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    synchronized void append(List<ObjectNode> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(Json.text(entry)).append('\n'));
        try {
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    synchronized void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
