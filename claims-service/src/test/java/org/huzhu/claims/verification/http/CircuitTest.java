package org.huzhu.claims.verification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private final AtomicLong nanos = new AtomicLong(1);
    private final Circuit circuit = new Circuit(2, Duration.ofSeconds(5), nanos::get);

    @Test
    void it_opens_after_failures_in_a_row_lets_one_try_and_closes_on_success() {
        circuit.failed();
        assertThat(circuit.lets()).isTrue();
        circuit.failed();
        assertThat(circuit.lets()).isFalse();
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(circuit.lets()).isTrue();
        assertThat(circuit.lets()).isFalse();
        circuit.succeeded();
        assertThat(circuit.lets()).isTrue();
    }
}
