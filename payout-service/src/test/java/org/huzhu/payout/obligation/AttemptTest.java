package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huzhu.payout.obligation.Fixtures.NOW;

import java.time.Duration;
import java.util.UUID;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    private static Attempt unknown() {
        Obligation inBatch = Fixtures.anObligation().putInBatch(NOW);
        return Attempt.begun(inBatch.lastAttempt(), new UUID(2, 1), inBatch.amount(), inBatch.payee(), NOW)
                .sent(NOW)
                .to(AttemptState.UNKNOWN);
    }

    private static Attempt notFoundFor(Duration since) {
        BankTrace first = BankTrace.NONE.withNotFound(NOW, NOW.minus(LONG_ENOUGH));
        return unknown()
                .with(first.withNotFound(NOW.plus(since), NOW.plus(since).minus(LONG_ENOUGH)));
    }

    @Test
    void not_found_becomes_the_banks_word_only_after_long_enough() {
        assertThat(notFoundFor(Duration.ofMinutes(4)).trace().neverReceivedAt()).isEmpty();
        assertThat(notFoundFor(LONG_ENOUGH).trace().neverReceivedAt()).contains(NOW.plus(LONG_ENOUGH));
    }

    @Test
    void any_other_word_begins_the_waiting_anew() {
        // Given
        BankTrace word = notFoundFor(LONG_ENOUGH).trace();

        // When
        BankTrace spoken = word.withStatus("PDNG", java.util.Optional.empty());

        // Then
        assertThat(spoken.neverReceivedAt()).isEmpty();
        assertThat(spoken.notFoundSince()).isEmpty();
    }

    @Test
    void two_different_people_give_it_up() {
        // Given
        Attempt proposed = notFoundFor(LONG_ENOUGH).giveUpProposed("p-1");

        // When
        Attempt givenUp = proposed.givenUp("p-2");

        // Then
        assertThat(givenUp.state()).isEqualTo(AttemptState.NEVER_RECEIVED);
        assertThatThrownBy(() -> proposed.givenUp("p-1"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code())
                                .isEqualTo(ObligationRefusal.NEW_ATTEMPT_APPROVED_BY_PROPOSER));
        assertThatThrownBy(() -> proposed.giveUpProposed("p-3"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ObligationRefusal.NEW_ATTEMPT_PROPOSED));
        assertThatThrownBy(() -> notFoundFor(LONG_ENOUGH).givenUp("p-2"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ObligationRefusal.NEW_ATTEMPT_NOT_PROPOSED));
    }

    @Test
    void nobody_gives_it_up_without_the_banks_word() {
        assertThatThrownBy(() -> notFoundFor(Duration.ofMinutes(1)).giveUpProposed("p-1"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ObligationRefusal.BANK_HAS_NOT_ANSWERED));
    }
}
