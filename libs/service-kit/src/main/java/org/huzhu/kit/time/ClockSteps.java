package org.huzhu.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Compares a clock that can be set with one that cannot, look after look. */
final class ClockSteps {

    /** More than a machine that is busy, or whose clock is corrected slowly, shows between two looks. */
    private static final Duration STEP_MIN = Duration.ofSeconds(2);

    private final Clock wall;
    private final LongSupplier nanos;
    private final Instant begun;
    private final long begunNanos;
    private Instant lastWall;
    private long lastNanos;
    private long lastStepNanos;
    private volatile Optional<Step> last = Optional.empty();

    /**
     * A step of the wall clock.
     *
     * @param size how far it went, negative when it was set back
     * @param at what it showed right after it
     */
    record Step(Duration size, Instant at) {}

    ClockSteps(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.begun = wall.instant();
        this.begunNanos = nanos.getAsLong();
        this.lastWall = begun;
        this.lastNanos = begunNanos;
    }

    /** Looks at both clocks; returns the step since the last look, if there was one. */
    synchronized Optional<Step> measure() {
        Instant now = wall.instant();
        long ticks = nanos.getAsLong();
        Duration size = Duration.between(lastWall, now).minusNanos(ticks - lastNanos);
        lastWall = now;
        lastNanos = ticks;
        if (size.abs().compareTo(STEP_MIN) <= 0) {
            return Optional.empty();
        }
        lastStepNanos = ticks;
        last = Optional.of(new Step(size, now));
        return last;
    }

    /** Returns the last step, if there was one. */
    Optional<Step> last() {
        return last;
    }

    /** Returns how long ago the last step was noticed. */
    synchronized Duration sinceLast() {
        return Duration.ofNanos(nanos.getAsLong() - lastStepNanos);
    }

    /** Returns the moment that the clock would show had nobody set it since the beginning. */
    Instant steady() {
        return begun.plusNanos(nanos.getAsLong() - begunNanos);
    }
}
