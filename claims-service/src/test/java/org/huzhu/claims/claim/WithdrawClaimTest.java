package org.huzhu.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.CLOCK;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.WORKER;

import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawClaimTest {

    private final InMemoryClaims claims = new InMemoryClaims();
    private final InMemoryPauses pauses = new InMemoryPauses();
    private final WithdrawClaim withdrawClaim = new WithdrawClaim(claims, pauses, CLOCK);

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SUBMITTED", "VERIFYING", "OFFICE_REVIEW", "PROVINCIAL_REVIEW", "APPEALED"})
    void a_claim_that_is_not_decided_is_taken_back(ClaimState state) {
        // Given
        claims.given(ClaimFixtures.in(state));

        // When
        Claim withdrawn = withdrawClaim.handle(WORKER, CLAIM, ExpectedVersion.of(4));

        // Then
        assertThat(withdrawn.state()).isEqualTo(ClaimState.WITHDRAWN);
        assertThat(withdrawn.version()).isEqualTo(5);
        assertThat(claims.events()).containsExactly(new ClaimEvent.Withdrawn(WORKER, NOW));
    }

    @Test
    void the_question_of_a_claim_that_waited_is_closed() {
        // Given
        Claim waiting = claims.given(ClaimFixtures.in(ClaimState.SUPPLEMENT_REQUESTED));
        pauses.open(waiting, "出院小结", NOW.minusSeconds(86_400));

        // When
        withdrawClaim.handle(WORKER, CLAIM, ExpectedVersion.ANY);

        // Then
        assertThat(pauses.openQuestion(waiting)).isEmpty();
        assertThat(pauses.of(CLAIM))
                .containsExactly(
                        new ClaimClock.Pause(LocalDate.of(2025, 7, 15), Optional.of(LocalDate.of(2025, 7, 16))));
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "PAYING", "PAID", "REJECTED", "WITHDRAWN"})
    void a_claim_that_is_decided_stays(ClaimState state) {
        // Given
        Claim decided = claims.given(ClaimFixtures.in(state));

        // When
        Refused refused =
                catchThrowableOfType(Refused.class, () -> withdrawClaim.handle(WORKER, CLAIM, ExpectedVersion.ANY));

        // Then
        assertThat(refused.code()).isEqualTo(ClaimRefusal.CLAIM_STATE_FORBIDS);
        assertThat(claims.now(CLAIM)).isEqualTo(decided);
    }
}
