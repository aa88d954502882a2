package org.huzhu.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.huzhu.kernel.time.Shanghai;
import org.junit.jupiter.api.Test;

class TimeTest {

    @Test
    void a_shifted_clock_runs_on_and_keeps_shanghai() {
        BusinessClock clock = new BusinessClock();
        clock.shift(Duration.ofDays(-400));
        Instant before = Instant.now().minus(Duration.ofDays(400));
        assertThat(clock.instant()).isBetween(before, before.plusSeconds(5));
        assertThat(clock.today()).isEqualTo(LocalDate.now(clock));
        assertThat(clock.getZone()).isEqualTo(Shanghai.ZONE);
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isBetween(before, before.plusSeconds(5));
    }

    @Test
    void ids_are_of_version_7_ordered_by_time_and_do_not_repeat() {
        UuidV7Source ids = new UuidV7Source();
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isBetween(System.currentTimeMillis() - 5000, System.currentTimeMillis());
        assertThat(java.util.stream.Stream.generate(ids::next).limit(10_000).distinct())
                .hasSize(10_000);
    }
}
