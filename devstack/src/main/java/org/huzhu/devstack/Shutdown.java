package org.huzhu.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.huzhu.devstack.process.ProcessTable;

/** Stops parts in order: first who asks, then who answers. */
final class Shutdown {

    private static final List<List<Part>> ORDER = List.of(
            List.of(Part.GATEWAY),
            List.of(Part.ENROLLMENT, Part.CLAIMS, Part.PAYOUT, Part.SIMULATORS),
            List.of(Part.ISSUER, Part.KAFKA, Part.POSTGRES));
    private static final long GENTLE_SECONDS_MAX = 20;
    private static final long LOOK_MILLIS = 20;

    private final StackLayout layout;
    private final Map<Part, Driver> drivers;

    Shutdown(StackLayout layout, Map<Part, Driver> drivers) {
        this.layout = layout;
        this.drivers = drivers;
    }

    void stop(List<Part> parts, Progress progress) {
        for (List<Part> group : ORDER) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                CompletableFuture.allOf(group.stream()
                                .filter(parts::contains)
                                .map(part -> CompletableFuture.runAsync(() -> stopOne(part, progress), threads))
                                .toArray(CompletableFuture[]::new))
                        .join();
            } catch (CompletionException wrapped) {
                throw wrapped.getCause() instanceof StackFailure failure ? failure : wrapped;
            }
        }
    }

    private void stopOne(Part part, Progress progress) {
        Optional<PartRecord> found = PartRecord.read(layout.run(part, "pid"));
        if (found.isPresent() && found.get().alive()) {
            long begin = System.nanoTime();
            progress.begins(part.label());
            end(found.get(), driver(part).stopSignal());
            progress.done(part.label(), LocalStack.seconds(begin));
        }
        try {
            Files.deleteIfExists(layout.run(part, "pid"));
        } catch (IOException broken) {
            throw new StackFailure("Cannot forget " + part.label() + ": " + broken.getMessage(), broken);
        }
    }

    private Driver driver(Part part) {
        Driver driver = drivers.get(part);
        if (driver == null) {
            throw new IllegalStateException("no driver for " + part);
        }
        return driver;
    }

    /** Ends a process and its children at once, also when they are stopped. */
    static void kill(PartRecord running) {
        ProcessTable.withDescendants(running.pid()).forEach(pid -> ProcessTable.signal(pid, "KILL"));
        while (running.alive()) {
            Pause.millis(LOOK_MILLIS);
        }
    }

    private static void end(PartRecord running, String gentleSignal) {
        List<Long> family = ProcessTable.withDescendants(running.pid());
        family.forEach(pid -> ProcessTable.signal(pid, "CONT"));
        ProcessTable.signal(running.pid(), gentleSignal);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(GENTLE_SECONDS_MAX);
        while (running.alive() && System.nanoTime() < deadline) {
            Pause.millis(LOOK_MILLIS);
        }
        if (running.alive()) {
            family.forEach(pid -> ProcessTable.signal(pid, "KILL"));
        }
        while (running.alive()) {
            Pause.millis(LOOK_MILLIS);
        }
    }
}
