package org.huzhu.kit.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.huzhu.kernel.time.Shanghai;

/**
 * The clock of the business: the system's clock, shifted in the demo so that cover can start before an illness does.
 *
 * <p>Its zone is Asia/Shanghai. Tokens, leases and retries do not follow it.
 */
@Singleton
public class BusinessClock extends Clock {

    private final ZoneId zone;
    private final Clock system;
    private volatile Duration offset;

    /** Makes a clock that is not shifted. */
    public BusinessClock() {
        this(Clock.systemUTC(), Shanghai.ZONE, Duration.ZERO);
    }

    private BusinessClock(Clock system, ZoneId zone, Duration offset) {
        this.system = system;
        this.zone = zone;
        this.offset = offset;
    }

    /** Returns the civil date in Shanghai. */
    public LocalDate today() {
        return Shanghai.dateOf(instant());
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.offset(Clock.system(other), offset);
    }

    /** Returns how far it is ahead of the system's clock. */
    public Duration offset() {
        return offset;
    }

    void shift(Duration newOffset) {
        offset = newOffset;
    }
}
