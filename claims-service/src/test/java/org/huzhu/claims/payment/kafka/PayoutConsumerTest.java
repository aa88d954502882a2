package org.huzhu.claims.payment.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.huzhu.claims.payment.ObligationCopy;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.ObligationProgressed;
import org.huzhu.kernel.obligation.ObligationState;
import org.junit.jupiter.api.Test;

class PayoutConsumerTest {

    private static ObligationProgressed told(String state) {
        return new ObligationProgressed(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                new UUID(0, 4),
                new UUID(0, 5),
                state,
                1,
                Amount.ofFen(131_210),
                null,
                Instant.EPOCH,
                4L);
    }

    @Test
    void a_state_that_nobody_here_knows_changes_nothing() {
        assertThat(PayoutConsumer.obligation(told("HELD_FOR_AUDIT"))).isEmpty();
        assertThat(PayoutConsumer.obligation(told("SENT")))
                .get()
                .extracting(ObligationCopy::state)
                .isEqualTo(ObligationState.SENT);
    }
}
