package org.huzhu.payout.bank.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Whether the bank's queue is read to its end, and since when not, on monotonic time.
 *
 * <p>A queue that stands still hides what the bank did; it is told in the log, as a health detail and as a metric.
 */
@Singleton
class BankQueueWatch {

    private static final Logger LOG = Logger.getLogger(BankQueueWatch.class);
    private static final long STILL_SECONDS_MAX = 45;
    private static final long NANOS = 1_000_000_000L;

    private final LongSupplier nanos;
    private long endReachedAt;
    private long toldAt;
    private String reason = "";

    @Inject
    BankQueueWatch(MeterRegistry meters) {
        this(System::nanoTime);
        Gauge.builder("payout.bank.queue.seconds", this, BankQueueWatch::secondsStill)
                .description("Seconds since the bank's queue was last read to its end")
                .register(meters);
    }

    BankQueueWatch(LongSupplier nanos) {
        this.nanos = nanos;
        this.endReachedAt = nanos.getAsLong();
        this.toldAt = endReachedAt - STILL_SECONDS_MAX * NANOS;
    }

    /** Notes that the bank had nothing further. */
    synchronized void reachedEnd() {
        endReachedAt = nanos.getAsLong();
        reason = "";
    }

    /** Notes why the queue could not be read further; told at once, then at most every {@value #STILL_SECONDS_MAX} seconds. */
    synchronized void stopped(String why) {
        long now = nanos.getAsLong();
        if (!why.equals(reason) || now - toldAt >= STILL_SECONDS_MAX * NANOS) {
            LOG.warnf("The bank's messages cannot be read: reason=%s seconds=%d", why, secondsStill());
            toldAt = now;
        }
        reason = why;
    }

    synchronized long secondsStill() {
        return (nanos.getAsLong() - endReachedAt) / NANOS;
    }

    /** Tells why the queue could not be read further; empty while it is read. */
    synchronized String reason() {
        return reason;
    }

    /** Tells whether the queue was read to its end lately. */
    boolean isWell() {
        return secondsStill() < STILL_SECONDS_MAX;
    }
}
