package org.huzhu.devstack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the last lines of one log or of all, and follows them on request. */
final class LogsCommand {

    private static final int LINES = 200;
    private static final int LINES_OF_EACH = 20;
    private static final long LOOK_MILLIS = 200;
    private static final int CHUNK_BYTES_MAX = 1 << 20;

    private final StackLayout layout;
    private final PrintStream out;
    private final Map<Part, Long> positions = new LinkedHashMap<>();

    LogsCommand(StackSettings settings, PrintStream out) {
        this.layout = new StackLayout(settings);
        this.out = out;
    }

    int run(List<String> words) {
        boolean follow = words.contains("-f") || words.contains("--follow");
        Optional<String> name =
                words.stream().filter(word -> !word.startsWith("-")).findFirst();
        List<Part> parts = name.map(wanted -> List.of(Part.known(wanted))).orElse(List.of(Part.values()));
        boolean prefixed = parts.size() > 1;
        for (Part part : parts) {
            tail(part, prefixed);
        }
        while (follow) {
            parts.forEach(part -> more(part, prefixed));
            out.flush();
            Pause.millis(LOOK_MILLIS);
        }
        return 0;
    }

    private void tail(Part part, boolean prefixed) {
        Path log = layout.log(part);
        if (!Files.exists(log)) {
            positions.put(part, 0L);
            if (!prefixed) {
                out.println("No log yet: " + log);
            }
            return;
        }
        try {
            long size = Files.size(log);
            long begin = Math.max(0, size - CHUNK_BYTES_MAX);
            String text = read(log, begin, size);
            List<String> lines = text.substring(begin == 0 ? 0 : text.indexOf('\n') + 1)
                    .lines()
                    .toList();
            int from = Math.max(0, lines.size() - (prefixed ? LINES_OF_EACH : LINES));
            lines.subList(from, lines.size()).forEach(line -> print(part, line, prefixed));
            positions.put(part, size);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void more(Part part, boolean prefixed) {
        Path log = layout.log(part);
        long from = positions.getOrDefault(part, 0L);
        try {
            long size = Files.exists(log) ? Files.size(log) : 0;
            if (size < from) {
                from = 0;
            }
            if (size > from) {
                String text = read(log, from, size);
                int whole = text.lastIndexOf('\n') + 1;
                text.substring(0, whole).lines().forEach(line -> print(part, line, prefixed));
                positions.put(part, from + text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path log, long from, long to) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            byte[] bytes = new byte[(int) Math.min(to - from, CHUNK_BYTES_MAX)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private void print(Part part, String line, boolean prefixed) {
        out.println(prefixed ? String.format("%-10s | %s", part.label(), line) : line);
    }
}
