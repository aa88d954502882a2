package org.huzhu.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Command lines of JVMs that shall start fast and stay small rather than run fast for long. */
final class JavaCommand {

    /** Fewer allocation arenas of the C library: saves tens of MiB in a JVM with many threads. */
    static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private JavaCommand() {}

    /** Returns the JVM and its options. */
    static List<String> jvm(int heapMib) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms24m",
                "-Xmx" + heapMib + "m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.net.preferIPv4Stack=true"));
        return words;
    }

    /** Returns the environment of a JVM that runs a class of this module. */
    static Map<String, String> environment(Path root) {
        Map<String, String> all = new HashMap<>(ENVIRONMENT);
        all.put("CLASSPATH", classPath(root));
        return all;
    }

    /** Returns the class path of this module with everything the broker and the simulators need. */
    static String classPath(Path root) {
        Path target = root.resolve("devstack").resolve("target");
        Path list = StackLayout.existing(
                target.resolve("launcher.classpath"), "Build the project first: ./huzhu up does it.");
        try (var jars = Files.list(target)) {
            Path own = jars.filter(
                            jar -> jar.getFileName().toString().matches("devstack-[0-9].*(?<!-sources|-tests)\\.jar"))
                    .findFirst()
                    .orElse(target.resolve("classes"));
            return own
                    + System.getProperty("path.separator")
                    + Files.readString(list).trim();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
