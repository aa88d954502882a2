package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.Fixtures.anObligation;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationTest {

    @Test
    void a_payment_goes_from_open_over_batch_and_bank_to_settled() {
        // When
        Obligation inBatch = anObligation().putInBatch(NOW);
        Obligation settled = inBatch.sent(NOW).settled(NOW);

        // Then
        assertThat(inBatch.attempts()).isEqualTo(1);
        assertThat(inBatch.lastAttempt()).hasToString("0198c0de0000700080000000000000011");
        assertThat(settled.state()).isEqualTo(ObligationState.SETTLED);
        assertThat(settled.version()).isEqualTo(4);
    }

    @Test
    void without_money_it_goes_into_no_batch() {
        assertThatThrownBy(() -> anObligation(new UUID(0, 9)).putInBatch(NOW))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_UNFUNDED));
    }

    @Test
    void a_return_opens_it_again_only_for_a_payee_that_a_person_confirmed() {
        // Given
        Obligation returned = anObligation().putInBatch(NOW).sent(NOW).returned(NOW);

        // When
        Obligation again =
                returned.reopenedFor(returned.payee().confirmedBy("p-1"), NOW).putInBatch(NOW);

        // Then
        assertThat(again.attempts()).isEqualTo(2);
        assertThatThrownBy(() -> returned.reopenedFor(returned.payee(), NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> returned.putInBatch(NOW)).isInstanceOf(IllegalTransition.class);
    }

    /** Every command against every state: what is not named here answers with the state and what it allows. */
    @ParameterizedTest
    @CsvSource({
        "OPEN,     putInBatch settled",
        "IN_BATCH, takenFromBatch sent settled",
        "SENT,     lost settled returned withheld",
        "UNKNOWN,  settled returned reopenedAfterNeverReceived",
        "SETTLED,  returned",
        "RETURNED, reopenedFor settled"
    })
    void only_the_transitions_of_the_life_cycle_are_allowed(ObligationState state, String allowed) {
        Obligation obligation = in(state);
        for (Command command : Command.values()) {
            if (java.util.List.of(allowed.split(" ", -1)).contains(command.name())) {
                assertThat(command.step.apply(obligation).version()).isEqualTo(obligation.version() + 1);
            } else {
                assertThatThrownBy(() -> command.step.apply(obligation))
                        .isInstanceOfSatisfying(IllegalTransition.class, refused -> {
                            assertThat(refused.state()).isEqualTo(state.name());
                            assertThat(refused.allowedCommands()).isEqualTo(ObligationCommands.allowedIn(state));
                        });
            }
        }
    }

    private static Obligation in(ObligationState state) {
        return switch (state) {
            case OPEN -> anObligation();
            case IN_BATCH -> anObligation().putInBatch(NOW);
            case SENT -> in(ObligationState.IN_BATCH).sent(NOW);
            case UNKNOWN -> in(ObligationState.SENT).lost(NOW);
            case SETTLED -> in(ObligationState.SENT).settled(NOW);
            case RETURNED -> in(ObligationState.SENT).returned(NOW);
        };
    }

    private enum Command {
        putInBatch(obligation -> obligation.putInBatch(NOW)),
        takenFromBatch(obligation -> obligation.takenFromBatch(NOW)),
        sent(obligation -> obligation.sent(NOW)),
        lost(obligation -> obligation.lost(NOW)),
        withheld(obligation -> obligation.withheld(NOW)),
        settled(obligation -> obligation.settled(NOW)),
        returned(obligation -> obligation.returned(NOW)),
        reopenedFor(obligation -> obligation.reopenedFor(obligation.payee().confirmedBy("p-1"), NOW)),
        reopenedAfterNeverReceived(obligation -> obligation.reopenedAfterNeverReceived(NOW));

        private final UnaryOperator<Obligation> step;

        Command(UnaryOperator<Obligation> step) {
            this.step = step;
        }
    }
}
