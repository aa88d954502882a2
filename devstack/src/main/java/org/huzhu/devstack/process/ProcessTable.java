package org.huzhu.devstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Looks at and signals processes by id. */
public final class ProcessTable {

    private static final Path PROC = Path.of("/proc");
    private static final long KILL_SECONDS_MAX = 5;

    /** Field 22 of the whole line. */
    private static final int START_TICKS = 19;

    /** Own time in user and kernel mode, then that of ended children, in ticks. */
    private static final int CPU_FIRST = 11;

    private static final int CPU_LAST = 14;

    private ProcessTable() {}

    /** Returns whether a process lives; one that ended but was not yet reaped does not. */
    public static boolean alive(long pid) {
        return pid > 0
                && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)
                && state(pid).map(state -> state != 'Z' && state != 'X').orElse(true);
    }

    /**
     * Returns when a process started, for comparison only: on Linux in ticks since the machine did, because a date there
     * moves when somebody sets the clock; elsewhere as a date. Empty when it is gone.
     */
    public static Optional<String> startedAt(long pid) {
        return stat(pid)
                .map(stat -> "tick " + stat[START_TICKS])
                .or(() -> ProcessHandle.of(pid)
                        .flatMap(handle -> handle.info().startInstant())
                        .map(java.time.Instant::toString));
    }

    /** Returns a process and all its descendants, the process first. */
    public static List<Long> withDescendants(long pid) {
        return Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .toList();
    }

    /** Returns whether this system tells the working folders of processes. */
    public static boolean tellsWorkingFolders() {
        return Files.isSymbolicLink(PROC.resolve("self").resolve("cwd"));
    }

    /** Returns the processes whose working folder is this one, however it is reached; empty where the system is silent. */
    public static List<Long> workingIn(Path link) {
        if (!tellsWorkingFolders()) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(PROC)) {
            Path folder = link.toRealPath();
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> Character.isDigit(name.charAt(0)))
                    .map(Long::valueOf)
                    .filter(pid -> workingFolder(pid).filter(folder::equals).isPresent() && alive(pid))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /**
     * Sends a signal to a process.
     *
     * @param signal name without SIG
     */
    public static void signal(long pid, String signal) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor(KILL_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (IOException noKill) {
            throw new IllegalStateException("kill is missing on this system", noKill);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the ticks that a process and its ended children have used; 0 when it is gone. */
    static long cpuTicks(long pid) {
        return stat(pid).map(ProcessTable::sumOfTicks).orElse(0L);
    }

    private static long sumOfTicks(String[] stat) {
        long sum = 0;
        for (int field = CPU_FIRST; field <= CPU_LAST; field++) {
            sum += Long.parseLong(stat[field]);
        }
        return sum;
    }

    private static Optional<Character> state(long pid) {
        return stat(pid).map(stat -> stat[0].charAt(0));
    }

    /** What Linux tells of a process behind its name, from its state on. */
    private static Optional<String[]> stat(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
            return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        } catch (IOException | StringIndexOutOfBoundsException notLinuxOrGone) {
            return Optional.empty();
        }
    }

    private static Optional<Path> workingFolder(long pid) {
        try {
            return Optional.of(
                    Files.readSymbolicLink(PROC.resolve(Long.toString(pid)).resolve("cwd")));
        } catch (IOException | SecurityException goneOrForeign) {
            return Optional.empty();
        }
    }
}
