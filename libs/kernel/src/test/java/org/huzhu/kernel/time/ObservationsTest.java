package org.huzhu.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObservationsTest {

    private long nanos = -7;
    private final Observations<String> observations = new Observations<>(() -> nanos);

    private void passes(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void the_first_sight_lasts_no_time() {
        assertThat(observations.unchanged("order", 1)).isZero();
    }

    @Test
    void what_keeps_its_state_is_unchanged_since_it_was_first_seen() {
        // Given
        observations.unchanged("order", 1);
        passes(Duration.ofSeconds(3));
        observations.unchanged("order", 1);

        // When
        passes(Duration.ofMinutes(5));

        // Then
        assertThat(observations.unchanged("order", 1)).isEqualTo(Duration.ofSeconds(303));
    }

    @Test
    void another_state_begins_anew() {
        // Given
        observations.unchanged("order", 1);
        passes(Duration.ofMinutes(5));

        // When
        Duration changed = observations.unchanged("order", 2);
        passes(Duration.ofSeconds(1));

        // Then
        assertThat(changed).isZero();
        assertThat(observations.unchanged("order", 2)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void things_do_not_share_their_time() {
        // Given
        observations.unchanged("one", 1);
        passes(Duration.ofSeconds(2));

        // When
        observations.unchanged("other", 1);

        // Then
        assertThat(observations.unchanged("other", 1)).isZero();
        assertThat(observations.unchanged("one", 1)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void what_is_forgotten_begins_anew() {
        // Given
        observations.unchanged("one", 1);
        observations.unchanged("other", 1);
        observations.unchanged("third", 1);
        passes(Duration.ofSeconds(2));

        // When
        observations.forget("one");
        observations.keepOnly(Set.of("one", "other"));

        // Then
        assertThat(observations.unchanged("one", 1)).isZero();
        assertThat(observations.unchanged("other", 1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(observations.unchanged("third", 1)).isZero();
    }

    @Test
    void the_oldest_of_a_hundred_thousand_gives_way() {
        // Given
        for (int i = 0; i < 100_000; i++) {
            observations.unchanged("thing-" + i, 1);
        }
        passes(Duration.ofSeconds(2));

        // When
        observations.unchanged("thing-0", 2);
        observations.unchanged("one-more", 1);

        // Then
        passes(Duration.ofSeconds(1));
        assertThat(observations.unchanged("thing-1", 1)).isEqualTo(Duration.ofSeconds(3));
        assertThat(observations.unchanged("thing-0", 2)).isZero();
    }
}
