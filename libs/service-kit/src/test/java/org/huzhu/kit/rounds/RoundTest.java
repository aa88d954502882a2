package org.huzhu.kit.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {

    private final List<String> done = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - Duration.ofSeconds(20).toNanos();

    private Round round(Runnable work) {
        return new Round("ask", Duration.ofSeconds(2), Duration.ofSeconds(1), work, () -> nanos);
    }

    private void passes(long millis) {
        nanos += Duration.ofMillis(millis).toNanos();
    }

    @Test
    void work_that_fails_is_counted_and_may_run_again() {
        // Given
        Round round = round(() -> {
            done.add("tried");
            throw new IllegalStateException("as expected");
        });

        // When
        round.run();
        round.run();

        // Then
        assertThat(done).containsExactly("tried", "tried");
        assertThat(round.failed()).isEqualTo(2);
    }

    @Test
    void an_error_of_the_machine_does_not_end_the_rounds_either() {
        Round round = round(() -> {
            throw new NoClassDefFoundError("as expected");
        });
        round.run();
        assertThat(round.failed()).isEqualTo(1);
    }

    @Test
    void its_age_counts_from_the_end_of_the_last_round() {
        // Given
        Round round = round(() -> passes(700));
        passes(1_000);

        // When
        round.run();
        passes(1_500);

        // Then
        assertThat(round.age()).isEqualTo(Duration.ofMillis(1_500));
        assertThat(round.failed()).isZero();
    }

    @Test
    void before_the_first_round_its_age_counts_from_when_that_is_due() {
        Round round = round(() -> {});
        assertThat(round.age()).isZero();
        passes(4_000);
        assertThat(round.age()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void it_is_overdue_after_five_periods_and_thirty_seconds() {
        // Given
        Round round = round(() -> {});
        round.run();

        // When
        passes(40_000);
        boolean atTheLimit = round.overdue();
        passes(1);

        // Then
        assertThat(atTheLimit).isFalse();
        assertThat(round.overdue()).isTrue();
    }
}
