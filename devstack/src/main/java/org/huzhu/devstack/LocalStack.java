package org.huzhu.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huzhu.devstack.StackStatus.PartStatus;
import org.huzhu.devstack.StackStatus.State;
import org.huzhu.devstack.process.MemoryUse;
import org.huzhu.devstack.process.ProcessTable;
import org.huzhu.devstack.process.Supervisor;
import org.jspecify.annotations.Nullable;

/** The stack of processes on this machine, remembered in files below its state folder. */
final class LocalStack implements Stack {

    private static final String SECONDS_TO_READY = "secondsToReady";

    private final StackSettings settings;
    private final StackLayout layout;
    private final Map<Part, Driver> drivers = new EnumMap<>(Part.class);
    private @Nullable Supervisor bound;

    LocalStack(StackSettings settings) {
        this.settings = settings;
        this.layout = new StackLayout(settings);
        drivers.put(Part.POSTGRES, new PostgresDriver(layout));
        drivers.put(Part.KAFKA, new KafkaDriver(layout));
        drivers.put(Part.ISSUER, new IssuerDriver(layout));
        drivers.put(Part.SIMULATORS, new SimulatorsDriver(layout));
        for (Part part : List.of(Part.ENROLLMENT, Part.CLAIMS, Part.PAYOUT, Part.GATEWAY)) {
            drivers.put(part, new ServiceDriver(part, layout));
        }
    }

    @Override
    public StackSettings settings() {
        return settings;
    }

    @Override
    public synchronized StackStatus up(Set<Part> parts, Progress progress) {
        long begin = System.nanoTime();
        layout.create();
        try (StackLock lock = StackLock.take(layout)) {
            lock.held();
            keepPorts();
            killHanging(parts, progress);
            List<Driver> missing = drivers.values().stream()
                    .filter(driver -> parts.contains(driver.part()) && !running(driver.part()))
                    .toList();
            Preflight.check(layout, missing);
            if (missing.isEmpty()) {
                new Startup(layout, drivers, null).awaitAll(parts, progress);
                return status();
            }
            start(missing, parts, progress, begin);
            return status().startedNow(missing.size());
        }
    }

    /** What was ready once and answers no more is killed: it is then missing like any other part that died. */
    private void killHanging(Set<Part> parts, Progress progress) {
        for (Driver driver : drivers.values()) {
            PartRecord found = PartRecord.read(layout.run(driver.part(), "pid")).orElse(null);
            if (parts.contains(driver.part())
                    && found != null
                    && found.alive()
                    && found.secondsToReady().isPresent()
                    && driver.hangs()) {
                progress.says("  " + driver.part().label() + " (process " + found.pid()
                        + ") does not answer: it is killed and started afresh.");
                Shutdown.kill(found);
            }
        }
    }

    private void start(List<Driver> missing, Set<Part> parts, Progress progress, long begin) {
        Supervisor supervisor = supervisor();
        Startup startup = new Startup(layout, drivers, supervisor);
        try {
            startup.start(missing, progress);
            startup.awaitAll(parts, progress);
            if (parts.size() == drivers.size()) {
                new Acceptance(this).await();
                remember(SECONDS_TO_READY, Double.toString(seconds(begin)));
            }
            if (settings.handOver()) {
                supervisor.release();
            }
        } catch (RuntimeException failure) {
            new Shutdown(layout, drivers).stop(startup.started(), Progress.silent());
            if (settings.handOver()) {
                supervisor.close();
            }
            throw failure;
        }
    }

    private Supervisor supervisor() {
        if (settings.handOver()) {
            return Supervisor.start(layout.run());
        }
        Supervisor current = bound == null || !bound.alive() ? Supervisor.start(layout.run()) : bound;
        bound = current;
        return current;
    }

    @Override
    public synchronized void down(Progress progress) {
        if (!Files.isDirectory(layout.run())) {
            return;
        }
        try (StackLock lock = StackLock.take(layout)) {
            stop(lock, progress);
        }
    }

    private void stop(StackLock lock, Progress progress) {
        lock.held();
        new Shutdown(layout, drivers).stop(new ArrayList<>(drivers.keySet()), progress);
        if (bound != null) {
            bound.close();
            bound = null;
        }
    }

    @Override
    public void dump(Path folder) {
        if (pid(Part.POSTGRES).isEmpty()) {
            throw new StackFailure("PostgreSQL does not run. Start it with " + settings.launcher() + " up postgres.");
        }
        new DataDump(settings).write(folder);
    }

    @Override
    public synchronized void restore(Path folder, Progress progress) {
        up(EnumSet.of(Part.POSTGRES), progress);
        new DataDump(settings).restore(folder);
    }

    /** Stops and deletes under one lock, so that nobody starts anything on data that are about to go; the lock goes last. */
    @Override
    public synchronized void reset(Progress progress) {
        if (!Files.isDirectory(layout.state())) {
            return;
        }
        layout.create();
        try (StackLock lock = StackLock.take(layout)) {
            stop(lock, progress);
            FileTree.delete(layout.state().resolve("data"));
            FileTree.delete(layout.logs());
            FileTree.delete(layout.run());
        } catch (IOException broken) {
            throw new StackFailure("Cannot delete the data in " + layout.state() + ": " + broken.getMessage(), broken);
        }
    }

    @Override
    public void signal(Part part, String signal) {
        long pid = pid(part).orElseThrow(() -> new StackFailure(part.label() + " does not run."));
        if (signal.equals("TERM") || signal.equals("INT")) {
            ProcessTable.signal(pid, signal);
        } else {
            ProcessTable.withDescendants(pid).forEach(process -> ProcessTable.signal(process, signal));
        }
    }

    @Override
    public OptionalLong pid(Part part) {
        return PartRecord.read(layout.run(part, "pid"))
                .filter(PartRecord::alive)
                .map(found -> OptionalLong.of(found.pid()))
                .orElse(OptionalLong.empty());
    }

    @Override
    public StackStatus status() {
        OptionalDouble seconds = PartRecord.load(layout.stackFile())
                .map(found -> PartRecord.number(found, SECONDS_TO_READY))
                .orElse(OptionalDouble.empty());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<PartStatus>> looks = drivers.values().stream()
                    .map(driver -> CompletableFuture.supplyAsync(() -> look(driver), threads))
                    .toList();
            return new StackStatus(looks.stream().map(CompletableFuture::join).toList(), seconds, 0);
        }
    }

    @Override
    public String token(String persona, Map<String, String> attributes) {
        return new IssuerClient(settings).token(persona, attributes);
    }

    private PartStatus look(Driver driver) {
        Part part = driver.part();
        Map<Endpoint, Integer> ports = new EnumMap<>(Endpoint.class);
        Endpoint.of(part).forEach(endpoint -> ports.put(endpoint, settings.port(endpoint)));
        PartRecord found = PartRecord.read(layout.run(part, "pid")).orElse(null);
        if (found == null || !found.alive()) {
            State state = found == null ? State.STOPPED : State.DIED;
            return new PartStatus(part, state, 0, ports, 0, OptionalDouble.empty());
        }
        State state = driver.ready() ? State.READY : State.NOT_READY;
        return new PartStatus(part, state, found.pid(), ports, MemoryUse.ofTree(found.pid()), found.secondsToReady());
    }

    private boolean running(Part part) {
        return pid(part).isPresent();
    }

    /** Keeps the offset of the ports for later commands; parts that run are not joined by others on other ports. */
    private void keepPorts() {
        int kept = layout.keptPortOffset().orElse(settings.portOffset());
        if (kept != settings.portOffset() && drivers.keySet().stream().anyMatch(this::running)) {
            throw new StackFailure("This stack runs with HUZHU_PORT_OFFSET=" + kept + ". Run " + settings.launcher()
                    + " down first to move it by " + settings.portOffset() + ".");
        }
        remember(StackLayout.PORT_OFFSET, Integer.toString(settings.portOffset()));
    }

    private void remember(String key, String value) {
        Properties properties = PartRecord.load(layout.stackFile()).orElseGet(Properties::new);
        properties.setProperty(key, value);
        PartRecord.store(layout.stackFile(), properties);
    }

    static double seconds(long begin) {
        return Math.round((System.nanoTime() - begin) / 1e7) / 1e2;
    }
}
