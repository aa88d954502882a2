package org.huzhu.kit.rounds;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.huzhu.kit.tx.PassingFault;
import org.jboss.logging.Logger;

/** One piece of work that comes round again, and when it was last done. */
final class Round {

    private static final Logger LOG = Logger.getLogger(Round.class);
    private static final int PERIODS_MAX = 5;
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final String name;
    private final Duration every;
    private final Duration delay;
    private final Runnable work;
    private final LongSupplier nanos;
    private final long known;
    private volatile long ended;
    private volatile boolean done;
    private final AtomicLong failed = new AtomicLong();

    Round(String name, Duration every, Duration delay, Runnable work, LongSupplier nanos) {
        this.name = name;
        this.every = every;
        this.delay = delay;
        this.work = work;
        this.nanos = nanos;
        this.known = nanos.getAsLong();
    }

    /** Does the work once; a fault is told and the next round comes all the same. */
    void run() {
        try {
            work.run();
        } catch (RuntimeException | Error fault) {
            failed.incrementAndGet();
            if (PassingFault.is(fault)) {
                LOG.warnf("A round failed and comes again: round=%s fault=%s", name, fault.getMessage());
            } else {
                LOG.errorf(fault, "A round failed and comes again: round=%s", name);
            }
        } finally {
            ended = nanos.getAsLong();
            done = true;
        }
    }

    String name() {
        return name;
    }

    Duration every() {
        return every;
    }

    Duration delay() {
        return delay;
    }

    long failed() {
        return failed.get();
    }

    /** Returns since when no round has ended; before the first one, since it was due. */
    Duration age() {
        long since = done ? ended : known + delay.toNanos();
        return Duration.ofNanos(Math.max(0, nanos.getAsLong() - since));
    }

    /** Returns whether no round has ended for much longer than its period. */
    boolean overdue() {
        return age().compareTo(every.multipliedBy(PERIODS_MAX).plus(GRACE)) > 0;
    }
}
