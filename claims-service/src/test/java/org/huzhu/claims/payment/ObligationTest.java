package org.huzhu.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.huzhu.claims.adjudication.LineId;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.kernel.money.Money;
import org.junit.jupiter.api.Test;

class ObligationTest {

    private static Obligation told(ObligationState state, int attempt) {
        return new Obligation(
                new UUID(0, 1),
                new ClaimId(new UUID(0, 2)),
                new LineId(new UUID(0, 3)),
                state,
                attempt,
                Money.yuan("1312.10"),
                null,
                Instant.EPOCH);
    }

    @Test
    void a_later_attempt_wins_further_on_wins_and_settled_is_final() {
        assertThat(told(ObligationState.SENT, 1).supersedes(told(ObligationState.OPEN, 1)))
                .isTrue();
        assertThat(told(ObligationState.OPEN, 1).supersedes(told(ObligationState.SENT, 1)))
                .isFalse();
        assertThat(told(ObligationState.SENT, 1).supersedes(told(ObligationState.SENT, 1)))
                .isFalse();
        assertThat(told(ObligationState.OPEN, 2).supersedes(told(ObligationState.RETURNED, 1)))
                .isTrue();
        assertThat(told(ObligationState.SETTLED, 1).supersedes(told(ObligationState.UNKNOWN, 1)))
                .isTrue();
        assertThat(told(ObligationState.RETURNED, 2).supersedes(told(ObligationState.SETTLED, 1)))
                .isFalse();
    }

    @Test
    void an_order_has_gone_to_the_bank_from_sent_on_and_with_every_second_attempt() {
        assertThat(told(ObligationState.IN_BATCH, 1).wasSent()).isFalse();
        assertThat(told(ObligationState.SENT, 1).wasSent()).isTrue();
        assertThat(told(ObligationState.OPEN, 2).wasSent()).isTrue();
    }
}
