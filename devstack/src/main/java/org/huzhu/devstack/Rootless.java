package org.huzhu.devstack;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL as root, which it refuses: in a user namespace of its own the same user has another name. The files
 * still belong to root.
 */
final class Rootless {

    private static final List<String> OWN_NAMESPACE = List.of("unshare", "-U");

    private Rootless() {}

    /** Returns the words to put before a PostgreSQL program: none unless this JVM runs as root. */
    static List<String> prefix() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        try {
            Process attempt = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (attempt.waitFor(5, TimeUnit.SECONDS) && attempt.exitValue() == 0) {
                return OWN_NAMESPACE;
            }
        } catch (IOException noUnshare) {
            throw refusal(noUnshare);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw refusal(null);
    }

    private static StackFailure refusal(@org.jspecify.annotations.Nullable Throwable cause) {
        String line = "PostgreSQL does not run as root, and this system allows root no user namespace (unshare -U). "
                + "Run ./huzhu as an ordinary user.";
        return cause == null ? new StackFailure(line) : new StackFailure(line, cause);
    }
}
