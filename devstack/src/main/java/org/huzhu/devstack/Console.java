package org.huzhu.devstack;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Shows progress in a terminal: one line per finished step with its seconds, and, while something runs in a terminal, a
 * line below that says what it is and for how long.
 */
final class Console implements Progress {

    private static final long TICK_MILLIS = 500;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal = isTerminal();
    private final Set<String> running = new LinkedHashSet<>();
    private final long begin = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
        if (terminal) {
            Thread.ofVirtual().start(this::tick);
        }
    }

    @SuppressWarnings("SystemConsoleNull") // its contract still allows null
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public synchronized void begins(String what) {
        running.add(what);
        draw();
    }

    @Override
    public synchronized void done(String what, double seconds) {
        running.remove(what);
        says(String.format(Locale.ROOT, "  %-12s %5.1f s", what, seconds));
    }

    @Override
    public synchronized void says(String line) {
        if (terminal) {
            out.print(CLEAR_LINE);
        }
        out.println(line);
        draw();
    }

    private synchronized void draw() {
        if (terminal) {
            out.print(CLEAR_LINE);
            if (!running.isEmpty()) {
                long seconds = (System.nanoTime() - begin) / 1_000_000_000L;
                out.print("  … " + String.join(", ", running) + "  " + seconds + " s");
            }
            out.flush();
        }
    }

    private void tick() {
        while (true) {
            Pause.millis(TICK_MILLIS);
            draw();
        }
    }
}
