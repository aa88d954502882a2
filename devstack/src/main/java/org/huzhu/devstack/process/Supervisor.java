package org.huzhu.devstack.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small shell process that starts the parts and outlives this JVM just long enough to stop them again.
 *
 * <p>It holds the end of a pipe; when this JVM dies without having said {@link #release()}, be it by {@code kill -9},
 * the pipe breaks and the supervisor stops whatever it started. Every part is a process group of its own, so that a
 * Ctrl-C in the terminal reaches none of them.
 */
public final class Supervisor implements AutoCloseable {

    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;
    private final Thread hook = new Thread(this::close, "supervisor-close");

    private Supervisor(Process process) {
        this.process = process;
        this.requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a supervisor.
     *
     * @param folder where its script is written
     */
    public static Supervisor start(Path folder) {
        Path script = folder.resolve("supervisor.sh");
        try (InputStream source = Supervisor.class.getResourceAsStream("/org/huzhu/devstack/supervisor.sh")) {
            if (source == null) {
                throw new IllegalStateException("supervisor.sh is missing in the jar");
            }
            Files.write(script, source.readAllBytes());
            return new Supervisor(new ProcessBuilder("bash", script.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Runs a script as a process group of its own.
     *
     * @return the id of the process
     */
    public synchronized long start(String name, Path script) {
        String answer = ask("start " + name + " " + script);
        return Long.parseLong(answer.substring(answer.lastIndexOf(' ') + 1));
    }

    /** Returns whether it still watches. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Lets everything started here live on; the supervisor ends. */
    public synchronized void release() {
        ask("release");
        close();
    }

    /** Breaks the pipe: what was started here and not released is stopped. */
    @Override
    public synchronized void close() {
        try {
            requests.close();
        } catch (IOException alreadyBroken) {
            process.destroy();
        }
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String ask(String request) {
        try {
            requests.write(request + "\n");
            requests.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("the supervisor has ended");
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
