package org.huzhu.kit.rounds;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs the background work of a service: each piece on a thread of its own, again and again, with a pause between the end
 * of a round and the next one.
 *
 * <p>The pauses are measured by the monotonic clock, so that setting the machine's clock neither stops nor hurries
 * anything. Rounds of one piece never overlap; replicas run theirs at once, so the work itself must bear that.
 */
@Singleton
public class Rounds {

    private static final Duration STOP_MAX = Duration.ofSeconds(5);

    private final MeterRegistry meters;
    private final List<Round> rounds = new CopyOnWriteArrayList<>();
    private final List<ScheduledExecutorService> threads = new ArrayList<>();
    private boolean begun;

    @Inject
    public Rounds(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Lets work come round once the service has started. Called by an observer of the start:
     *
     * <pre>{@code
     * void begin(@Observes StartupEvent start, Rounds rounds) {
     *     rounds.every("due-moves", every, Duration.ofSeconds(3), this::takeEffect);
     * }
     * }</pre>
     *
     * @param name names it in the log, in health and in metrics
     * @param every pause between two rounds
     * @param delay pause before the first
     * @param work one round; whatever it throws is logged, and the next round comes
     */
    public synchronized void every(String name, Duration every, Duration delay, Runnable work) {
        Round round = new Round(name, every, delay, () -> inRequestContext(work), System::nanoTime);
        rounds.add(round);
        Gauge.builder("huzhu.rounds.age.seconds", round, one -> one.age().toMillis() / 1000.0)
                .tag("round", name)
                .description("How long ago the last round of background work ended")
                .register(meters);
        FunctionCounter.builder("huzhu.rounds.failed", round, Round::failed)
                .tag("round", name)
                .description("Rounds of background work that failed")
                .register(meters);
        if (begun) {
            begin(round);
        }
    }

    /** Begins when everything else has started. */
    synchronized void begin(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        begun = true;
        rounds.forEach(this::begin);
    }

    // A round throws nothing, so the future tells nothing.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void begin(Round round) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("round-" + round.name()).daemon(true).factory());
        threads.add(thread);
        thread.scheduleWithFixedDelay(
                round::run, round.delay().toNanos(), round.every().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Begins no further round and waits a little for those that run. */
    synchronized void stop(@Observes @Priority(1) ShutdownEvent event) {
        begun = false;
        threads.forEach(ScheduledExecutorService::shutdown);
        long end = System.nanoTime() + STOP_MAX.toNanos();
        try {
            for (ScheduledExecutorService thread : threads) {
                if (!thread.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    thread.shutdownNow();
                }
            }
        } catch (InterruptedException interrupted) {
            threads.forEach(ScheduledExecutorService::shutdownNow);
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    List<Round> all() {
        return rounds;
    }

    private static void inRequestContext(Runnable work) {
        ManagedContext context = Arc.requireContainer().requestContext();
        context.activate();
        try {
            work.run();
        } finally {
            context.terminate();
        }
    }
}
