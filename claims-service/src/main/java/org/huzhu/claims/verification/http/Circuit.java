package org.huzhu.claims.verification.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Spares an outside system that keeps failing: after so many failures in a row nobody is let through for a while, then
 * one is let through to try.
 *
 * <p>Forty lines beside an extension: MicroProfile's breaker is made for methods of beans and for the wall clock, and this
 * one stands within an exchange that tells refusals from absence and is tested with a clock of its own.
 */
final class Circuit {

    private final int failuresMax;
    private final long openNanos;
    private final LongSupplier nanos;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong openUntil = new AtomicLong();

    Circuit(int failuresMax, Duration open, LongSupplier nanos) {
        this.failuresMax = failuresMax;
        this.openNanos = open.toNanos();
        this.nanos = nanos;
    }

    /** Whether a call may go out now; the first one after the wait opens the door for itself only. */
    boolean lets() {
        if (failures.get() < failuresMax) {
            return true;
        }
        long until = openUntil.get();
        long now = nanos.getAsLong();
        return now - until >= 0 && openUntil.compareAndSet(until, now + openNanos);
    }

    void succeeded() {
        failures.set(0);
    }

    void failed() {
        if (failures.incrementAndGet() >= failuresMax) {
            openUntil.set(nanos.getAsLong() + openNanos);
        }
    }
}
