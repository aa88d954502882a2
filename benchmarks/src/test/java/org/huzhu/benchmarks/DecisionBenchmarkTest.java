package org.huzhu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecisionBenchmarkTest {

    @Test
    void all_contestants_come_to_the_same_checksum() {
        // Given
        DecisionBenchmark benchmark = new DecisionBenchmark();

        // When
        benchmark.prepare();
        long checksum = benchmark.straightLine();
        long engine = benchmark.engine();
        long stateless = benchmark.droolsStateless();
        long reused = benchmark.droolsReusedSession();
        benchmark.close();

        // Then
        assertThat(checksum).isPositive();
        assertThat(engine).isEqualTo(checksum);
        assertThat(stateless).isEqualTo(checksum);
        assertThat(reused).isEqualTo(checksum);
    }
}
