package org.huzhu.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.LineId;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObligationCopyTest {

    private static ObligationCopy told(ObligationState state, int attempt, OptionalLong version, Instant at) {
        return new ObligationCopy(
                new ObligationId(new UUID(0, 1)),
                new ClaimId(new UUID(0, 2)),
                new LineId(new UUID(0, 3)),
                state,
                attempt,
                Money.yuan("1312.10"),
                null,
                at,
                version);
    }

    private static ObligationCopy told(ObligationState state, long version) {
        return told(state, 1, OptionalLong.of(version), Instant.EPOCH);
    }

    /** The copy follows its owner: each transition of the life cycle is taken, and nothing is taken twice or late. */
    @ParameterizedTest
    @EnumSource
    void every_transition_of_the_owner_is_taken(ObligationState state) {
        for (ObligationState next : state.followers()) {
            assertThat(told(next, 8).supersedes(told(state, 7)))
                    .as(state + " to " + next)
                    .isTrue();
            assertThat(told(state, 7).supersedes(told(next, 8)))
                    .as(next + " after " + state)
                    .isFalse();
        }
        assertThat(told(state, 7).supersedes(told(state, 7))).isFalse();
    }

    @Test
    void what_was_told_before_versions_were_is_taken_by_its_time() {
        ObligationCopy settled = told(ObligationState.SETTLED, 1, OptionalLong.empty(), Instant.EPOCH);
        ObligationCopy returned = told(ObligationState.RETURNED, 1, OptionalLong.of(5), Instant.EPOCH.plusSeconds(1));
        assertThat(returned.supersedes(settled)).isTrue();
        assertThat(settled.supersedes(returned)).isFalse();
        assertThat(settled.supersedes(settled)).isFalse();
    }

    @Test
    void an_order_has_gone_to_the_bank_from_sent_on_and_with_every_second_attempt() {
        assertThat(told(ObligationState.IN_BATCH, 1).wasSent()).isFalse();
        assertThat(told(ObligationState.SENT, 1).wasSent()).isTrue();
        assertThat(told(ObligationState.OPEN, 2, OptionalLong.of(3), Instant.EPOCH)
                        .wasSent())
                .isTrue();
    }
}
