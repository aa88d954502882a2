package org.huzhu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordBenchmarkTest {

    @Test
    void the_written_decision_replays() {
        // Given
        RecordBenchmark benchmark = new RecordBenchmark();

        // When
        boolean same = benchmark.replay();

        // Then
        assertThat(same).isTrue();
        assertThat(benchmark.decideAndWrite()).isGreaterThan(1_000);
        assertThat(benchmark.decide()).isPositive();
    }
}
