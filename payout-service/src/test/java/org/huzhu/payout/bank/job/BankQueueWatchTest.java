package org.huzhu.payout.bank.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class BankQueueWatchTest {

    private final AtomicLong nanos = new AtomicLong(5_000_000_000L);
    private final BankQueueWatch watch = new BankQueueWatch(nanos::get);

    private void pass(long seconds) {
        nanos.addAndGet(seconds * 1_000_000_000L);
    }

    @Test
    void a_queue_that_stands_still_is_told_within_a_minute() {
        // Given
        watch.reachedEnd();
        pass(44);
        watch.stopped("HTTP_500");
        assertThat(new BankQueueHealth(watch).call().getStatus()).isEqualTo(Status.UP);

        // When
        pass(1);
        HealthCheckResponse still = new BankQueueHealth(watch).call();

        // Then
        assertThat(still.getStatus()).isEqualTo(Status.DOWN);
        assertThat(still.getData().orElseThrow())
                .containsEntry("secondsSinceEnd", 45L)
                .containsEntry("reason", "HTTP_500");
    }

    @Test
    void a_queue_that_is_read_to_its_end_again_is_well() {
        // Given
        pass(600);
        watch.stopped("NO_ANSWER");
        assertThat(new BankQueueHealth(watch).call().getStatus()).isEqualTo(Status.DOWN);

        // When
        watch.reachedEnd();

        // Then
        assertThat(new BankQueueHealth(watch).call().getStatus()).isEqualTo(Status.UP);
        assertThat(watch.secondsStill()).isZero();
    }
}
