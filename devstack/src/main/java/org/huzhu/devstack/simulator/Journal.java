package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a simulator has seen, one JSON object a line, in order. It is written before the answer is sent, so a simulator
 * that is killed knows afterwards what it knew. Whoever reads it keeps places, not lines: the file may outgrow the memory.
 */
final class Journal {

    private static final int CHUNK_BYTES = 4 * 1024;

    private final Path path;
    private final RandomAccessFile file;
    private long end;

    /** Takes a line of the journal. */
    @FunctionalInterface
    interface Reader {
        /**
         * Takes one line.
         *
         * @param place where {@link Journal#read} finds it again
         */
        void take(long place, ObjectNode line);
    }

    Journal(Path path) {
        this.path = path;
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            this.file = new RandomAccessFile(path.toFile(), "rw");
            this.end = file.length();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads every line; a last one that was cut by a kill is dropped. */
    synchronized void replay(Reader reader) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long place = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (next == '\n') {
                    reader.take(place, Json.object(line.toByteArray()));
                    place += line.size();
                    line.reset();
                }
            }
            file.setLength(place);
            end = place;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Appends lines and returns their places. */
    synchronized List<Long> append(List<ObjectNode> entries) {
        List<Long> places = new ArrayList<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (ObjectNode entry : entries) {
            places.add(end + lines.size());
            lines.writeBytes(Json.text(entry).getBytes(StandardCharsets.UTF_8));
            lines.write('\n');
        }
        try {
            file.seek(end);
            file.write(lines.toByteArray());
            end += lines.size();
            return places;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns the line at a place. */
    synchronized ObjectNode read(long place) {
        try {
            file.seek(place);
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int read = file.read(chunk); read > 0; read = file.read(chunk)) {
                int whole = 0;
                while (whole < read && chunk[whole] != '\n') {
                    whole++;
                }
                line.write(chunk, 0, whole);
                if (whole < read) {
                    return Json.object(line.toByteArray());
                }
            }
            throw new IllegalStateException("no line at " + place + " of " + path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    synchronized void clear() {
        try {
            file.setLength(0);
            end = 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
