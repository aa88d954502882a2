package org.huzhu.kernel.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationStateTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN,     IN_BATCH SETTLED",
        "IN_BATCH, OPEN SENT SETTLED",
        "SENT,     OPEN UNKNOWN RETURNED SETTLED",
        "UNKNOWN,  OPEN RETURNED SETTLED",
        "RETURNED, OPEN SETTLED",
        "SETTLED,  RETURNED"
    })
    void each_state_is_followed_by_these_and_no_others(ObligationState state, String followers) {
        EnumSet<ObligationState> expected = Arrays.stream(followers.split(" "))
                .map(ObligationState::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ObligationState.class)));
        for (ObligationState next : ObligationState.values()) {
            assertThat(state.mayBecome(next)).as(state + " to " + next).isEqualTo(expected.contains(next));
        }
    }

    @Test
    void a_name_that_nobody_knows_yet_is_no_state() {
        assertThat(ObligationState.of("SENT")).contains(ObligationState.SENT);
        assertThat(ObligationState.of("HELD_FOR_AUDIT")).isEmpty();
    }
}
