package org.huzhu.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.huzhu.devstack.process.Supervisor;
import org.jspecify.annotations.Nullable;

/** Starts parts side by side, each as soon as what it needs is ready. */
final class Startup {

    private static final long READY_SECONDS_MAX = 180;
    private static final long LOOK_MILLIS = 50;
    private static final int LOG_LINES = 12;

    private final StackLayout layout;
    private final Map<Part, Driver> drivers;
    private final @Nullable Supervisor supervisor;
    private final List<Part> started = new ArrayList<>();

    Startup(StackLayout layout, Map<Part, Driver> drivers, @Nullable Supervisor supervisor) {
        this.layout = layout;
        this.drivers = drivers;
        this.supervisor = supervisor;
    }

    /** Returns the parts that were started so far. */
    synchronized List<Part> started() {
        return List.copyOf(started);
    }

    /** Starts these parts and waits until each is ready; the first failure ends the wait. */
    void start(List<Driver> missing, Progress progress) {
        Map<Part, CompletableFuture<Void>> begun = new EnumMap<>(Part.class);
        CompletableFuture<Void> failed = new CompletableFuture<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Driver driver : missing) {
                CompletableFuture<?>[] needs = driver.needs().stream()
                        .map(need -> begun.getOrDefault(need, CompletableFuture.completedFuture(null)))
                        .toArray(CompletableFuture[]::new);
                CompletableFuture<Void> one = CompletableFuture.allOf(needs)
                        .thenRunAsync(() -> startOrTell(driver, progress, failed), threads);
                begun.merge(driver.part(), one, (first, second) -> first);
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(begun.values().toArray(CompletableFuture[]::new));
            try {
                CompletableFuture.anyOf(failed, all).join();
            } catch (CompletionException wrapped) {
                threads.shutdownNow();
                throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
            }
        }
    }

    private void startOrTell(Driver driver, Progress progress, CompletableFuture<Void> failed) {
        try {
            startOne(driver, progress);
        } catch (RuntimeException failure) {
            failed.completeExceptionally(failure);
            throw failure;
        }
    }

    private void startOne(Driver driver, Progress progress) {
        Part part = driver.part();
        long begin = System.nanoTime();
        progress.begins(part.label());
        driver.prepare();
        Path script = layout.run(part, "sh");
        driver.script().write(script);
        rotate(layout.log(part));
        PartRecord running = PartRecord.of(launch(part, script));
        running.write(layout.run(part, "pid"));
        await(driver, running);
        driver.afterReady();
        double seconds = LocalStack.seconds(begin);
        running.readyAfter(seconds).write(layout.run(part, "pid"));
        progress.done(part.label(), seconds);
    }

    private synchronized long launch(Part part, Path script) {
        if (supervisor == null) {
            throw new IllegalStateException("nothing may be started");
        }
        started.add(part);
        return supervisor.start(part.label(), script);
    }

    /** Waits until every one of these parts is ready; a part that hangs is named. */
    void awaitAll(Set<Part> parts, Progress progress) {
        for (Driver driver : drivers.values()) {
            if (!parts.contains(driver.part())) {
                continue;
            }
            PartRecord running = PartRecord.read(layout.run(driver.part(), "pid"))
                    .orElseThrow(() -> new StackFailure(driver.part().label() + " does not run."));
            if (!driver.ready()) {
                progress.begins(driver.part().label());
                await(driver, running);
            }
        }
    }

    private void await(Driver driver, PartRecord running) {
        String label = driver.part().label();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS_MAX);
        while (!driver.ready()) {
            if (!running.alive()) {
                throw new StackFailure(label + " ended while it was starting. Its last words ("
                        + layout.log(driver.part()) + "):\n" + lastWords(layout.log(driver.part())));
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure(
                        label + " (process " + running.pid() + ") does not become ready. Read ./huzhu logs " + label
                                + "; to start it afresh: kill -9 " + running.pid() + " and ./huzhu up");
            }
            Pause.millis(LOOK_MILLIS);
        }
    }

    private static String lastWords(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException noLog) {
            return "(no log)";
        }
    }

    /** Keeps one older log so that a long-lived stack does not fill the disk. */
    private static void rotate(Path log) {
        final long sizeMax = 20L * 1024 * 1024;
        try {
            if (Files.exists(log) && Files.size(log) > sizeMax) {
                Files.move(
                        log,
                        log.resolveSibling(log.getFileName() + ".1"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException broken) {
            throw new StackFailure("Cannot move " + log + ": " + broken.getMessage(), broken);
        }
    }
}
