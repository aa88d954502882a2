package org.huzhu.devstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a part is started, kept as a script that a person can read and run.
 *
 * @param command program and arguments
 * @param environment set on top of the launcher's own
 * @param folder working folder
 * @param log file that takes both outputs, appended
 */
public record StartScript(List<String> command, Map<String, String> environment, Path folder, Path log) {

    /** Copies the collections. */
    public StartScript {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Writes the script. */
    public void write(Path file) {
        try {
            Files.writeString(file, text());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String text() {
        String exports = new TreeMap<>(environment)
                .entrySet().stream()
                        .map(entry -> "export " + entry.getKey() + "=" + quoted(entry.getValue()) + "\n")
                        .collect(Collectors.joining());
        String words = command.stream().map(StartScript::quoted).collect(Collectors.joining(" \\\n  "));
        return "#!/usr/bin/env bash\n"
                + "cd " + quoted(folder.toString()) + " || exit 1\n"
                + exports
                + "exec >>" + quoted(log.toString()) + " 2>&1\n"
                + "exec " + words + "\n";
    }

    /** Returns a word as a shell reads it. */
    public static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
