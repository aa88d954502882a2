package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huzhu.payout.obligation.Fixtures.BATCH_NUMBER;
import static org.huzhu.payout.obligation.Fixtures.NOW;

import java.time.Duration;
import java.util.UUID;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.BatchId;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    private static Attempt unknown() {
        Obligation inBatch =
                Fixtures.anObligation().putInBatch(BATCH_NUMBER, NOW).after();
        return Attempt.begun(inBatch.lastAttempt(), new BatchId(new UUID(2, 1)), inBatch.amount(), inBatch.payee(), NOW)
                .sent(NOW)
                .to(AttemptState.UNKNOWN);
    }

    private static Attempt notFound() {
        return unknown().with(BankTrace.NONE.withNotFound(NOW));
    }

    private static Attempt neverReceived() {
        return notFound().with(notFound().trace().withNeverReceived(NOW.plus(LONG_ENOUGH)));
    }

    @Test
    void not_found_is_so_since_it_was_first_heard_and_never_received_since_it_was_believed() {
        // Given
        BankTrace first = BankTrace.NONE.withNotFound(NOW.plusNanos(1_999));

        // When
        BankTrace second = first.withNotFound(NOW.plus(LONG_ENOUGH));
        BankTrace believed = second.withNeverReceived(NOW.plus(LONG_ENOUGH));

        // Then
        assertThat(second.notFoundSince()).contains(NOW.plusNanos(1_000));
        assertThat(second.neverReceivedAt()).isEmpty();
        assertThat(believed.notFoundSince()).contains(NOW.plusNanos(1_000));
        assertThat(believed.neverReceivedAt()).contains(NOW.plus(LONG_ENOUGH));
        assertThat(believed.withNeverReceived(NOW.plus(LONG_ENOUGH.multipliedBy(2))))
                .isEqualTo(believed);
    }

    @Test
    void any_other_word_begins_the_waiting_anew() {
        // Given
        BankTrace word = neverReceived().trace();

        // When
        BankTrace spoken = word.withStatus("PDNG", java.util.Optional.empty());

        // Then
        assertThat(spoken.neverReceivedAt()).isEmpty();
        assertThat(spoken.notFoundSince()).isEmpty();
    }

    @Test
    void two_different_people_give_it_up() {
        // Given
        Attempt proposed =
                neverReceived().giveUpProposed("p-1", "BANK_CONFIRMED_BY_PHONE").after();

        // When
        Attempt givenUp = proposed.givenUp("p-2");

        // Then
        assertThat(givenUp.state()).isEqualTo(AttemptState.NEVER_RECEIVED);
        assertThatThrownBy(() -> proposed.givenUp("p-1"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code())
                                .isEqualTo(ObligationRefusal.NEW_ATTEMPT_APPROVED_BY_PROPOSER));
        assertThatThrownBy(() -> proposed.giveUpProposed("p-3", "BANK_CONFIRMED_BY_PHONE"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ObligationRefusal.NEW_ATTEMPT_PROPOSED));
        assertThatThrownBy(() -> neverReceived().givenUp("p-2"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ObligationRefusal.NEW_ATTEMPT_NOT_PROPOSED));
    }

    @Test
    void nobody_gives_it_up_without_the_banks_word() {
        assertThatThrownBy(() -> notFound().giveUpProposed("p-1", "BANK_CONFIRMED_BY_PHONE"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ObligationRefusal.BANK_HAS_NOT_ANSWERED));
    }
}
