package org.huzhu.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The civil date of a moment, and the moment a date begins. */
class ShanghaiTest {

    @Test
    void the_zone_is_meant_by_name() {
        // When
        String id = Shanghai.ZONE.getId();
        // Then
        assertThat(id).isEqualTo("Asia/Shanghai");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30T15:59:59.999999999Z, 2025-06-30",
        "2025-06-30T16:00:00Z, 2025-07-01",
        "2025-12-31T16:00:00Z, 2026-01-01",
        "2025-07-01T00:00:00Z, 2025-07-01",
        "1988-07-01T14:59:59Z, 1988-07-01",
        "1988-07-01T15:00:00Z, 1988-07-02"
    })
    void a_date_changes_at_midnight_in_shanghai_in_summer_time_as_well(String moment, String date) {
        // When
        LocalDate found = Shanghai.dateOf(Instant.parse(moment));
        // Then
        assertThat(found).isEqualTo(LocalDate.parse(date));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, 2025-06-30T16:00:00Z",
        "2026-01-01, 2025-12-31T16:00:00Z",
        "1988-07-02, 1988-07-01T15:00:00Z"
    })
    void a_date_begins_at_midnight_in_shanghai(String date, String moment) {
        // When
        Instant start = Shanghai.startOf(LocalDate.parse(date));
        // Then
        assertThat(start).isEqualTo(Instant.parse(moment));
    }
}
