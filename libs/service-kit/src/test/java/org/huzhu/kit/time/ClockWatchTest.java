package org.huzhu.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private static final Instant BEGUN = Instant.parse("2025-07-16T02:00:00Z");

    private Instant wall = BEGUN;
    private long nanos = 5;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ClockWatch watch = new ClockWatch(meters, new Wall(), () -> nanos);

    /** A clock that the test sets. */
    private final class Wall extends Clock {
        @Override
        public Instant instant() {
            return wall;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void passes(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    private double counted(String direction) {
        return meters.get("huzhu.clock.steps")
                .tag("direction", direction)
                .counter()
                .count();
    }

    @Test
    void a_clock_that_runs_has_no_step() {
        // When
        passes(Duration.ofSeconds(1));
        watch.measure();
        passes(Duration.ofHours(9));
        watch.measure();

        // Then
        assertThat(counted("forward") + counted("back")).isZero();
        HealthCheckResponse health = watch.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getData()).isEmpty();
    }

    @Test
    void a_clock_set_back_by_a_minute_is_counted_once_and_shown_for_ten_minutes() {
        // Given
        passes(Duration.ofSeconds(1));
        watch.measure();

        // When
        wall = wall.minusSeconds(60);
        passes(Duration.ofSeconds(1));
        watch.measure();
        passes(Duration.ofSeconds(1));
        watch.measure();

        // Then
        assertThat(counted("back")).isEqualTo(1);
        assertThat(counted("forward")).isZero();
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(watch.health().getData())
                .contains(Map.of("lastStepSeconds", -60L, "lastStepAt", "2025-07-16T01:59:02Z"));
        passes(Duration.ofMinutes(10));
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        assertThat(watch.health().getData())
                .contains(Map.of("lastStepSeconds", -60L, "lastStepAt", "2025-07-16T01:59:02Z"));
    }

    @Test
    void a_clock_set_forward_by_two_hours_is_counted() {
        // When
        wall = wall.plus(Duration.ofHours(2));
        watch.measure();

        // Then
        assertThat(counted("forward")).isEqualTo(1);
        assertThat(watch.health().getData())
                .contains(Map.of("lastStepSeconds", 7_200L, "lastStepAt", "2025-07-16T04:00:00Z"));
    }

    @Test
    void a_slow_correction_is_no_step() {
        for (int look = 0; look < 10; look++) {
            wall = wall.plusMillis(2_000);
            watch.measure();
        }
        assertThat(counted("forward")).isZero();
        wall = wall.plusMillis(2_001);
        watch.measure();
        assertThat(counted("forward")).isEqualTo(1);
    }

    @Test
    void steady_time_runs_on_whatever_the_clock_says() {
        // When
        wall = wall.plus(Duration.ofDays(400));
        passes(Duration.ofSeconds(3));

        // Then
        assertThat(watch.steady()).isEqualTo(BEGUN.plusSeconds(3));
    }
}
