package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huzhu.payout.obligation.Fixtures.BATCH_NUMBER;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.Fixtures.anObligation;

import java.util.UUID;
import java.util.function.Function;
import org.huzhu.kernel.change.Changed;
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
        Obligation inBatch = anObligation().putInBatch(BATCH_NUMBER, NOW).after();
        Obligation settled = inBatch.sent(NOW).after().settled(NOW).after();

        // Then
        assertThat(inBatch.attempts()).isEqualTo(1);
        assertThat(inBatch.lastAttempt()).hasToString("0198c0de0000700080000000000000011");
        assertThat(settled.state()).isEqualTo(ObligationState.SETTLED);
        assertThat(settled.version()).isEqualTo(4);
    }

    @Test
    void without_money_it_goes_into_no_batch() {
        assertThatThrownBy(() -> anObligation(new UUID(0, 9)).putInBatch(BATCH_NUMBER, NOW))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_UNFUNDED));
    }

    @Test
    void a_return_opens_it_again_only_for_a_payee_that_a_person_confirmed() {
        // Given
        Obligation returned = anObligation()
                .putInBatch(BATCH_NUMBER, NOW)
                .after()
                .sent(NOW)
                .after()
                .returned("AC04", NOW)
                .after();

        // When
        Obligation again = returned.reopenedFor(returned.payee().confirmedBy("p-1"), NOW)
                .after()
                .putInBatch(BATCH_NUMBER, NOW)
                .after();

        // Then
        assertThat(again.attempts()).isEqualTo(2);
        assertThatThrownBy(() -> returned.reopenedFor(returned.payee(), NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> returned.putInBatch(BATCH_NUMBER, NOW).after()).isInstanceOf(IllegalTransition.class);
    }

    /** Every command against every state: what is not named here answers with the state and what it allows. */
    @ParameterizedTest
    @CsvSource({
        "OPEN,     putInBatch settled",
        "IN_BATCH, takenFromBatch sent settled",
        "SENT,     lost settled returned withheld",
        "UNKNOWN,  settled returned reopenedAfterNeverReceived",
        "SETTLED,  returned",
        "RETURNED, reopenedFor reopenedForAccount settled"
    })
    void only_the_transitions_of_the_life_cycle_are_allowed(ObligationState state, String allowed) {
        Obligation obligation = in(state);
        for (Command command : Command.values()) {
            if (java.util.List.of(allowed.split(" ", -1)).contains(command.name())) {
                assertThat(command.step.apply(obligation).after().version()).isEqualTo(obligation.version() + 1);
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
            case IN_BATCH -> anObligation().putInBatch(BATCH_NUMBER, NOW).after();
            case SENT -> in(ObligationState.IN_BATCH).sent(NOW).after();
            case UNKNOWN -> in(ObligationState.SENT).lost("TIMEOUT", NOW).after();
            case SETTLED -> in(ObligationState.SENT).settled(NOW).after();
            case RETURNED -> in(ObligationState.SENT).returned("AC04", NOW).after();
        };
    }

    private enum Command {
        putInBatch(obligation -> obligation.putInBatch(BATCH_NUMBER, NOW)),
        takenFromBatch(obligation -> obligation.takenFromBatch(NOW)),
        sent(obligation -> obligation.sent(NOW)),
        lost(obligation -> obligation.lost("TIMEOUT", NOW)),
        withheld(obligation -> obligation.withheld(NOW)),
        settled(obligation -> obligation.settled(NOW)),
        returned(obligation -> obligation.returned("AC04", NOW)),
        reopenedFor(obligation -> obligation.reopenedFor(obligation.payee().confirmedBy("p-1"), NOW)),
        reopenedForAccount(
                obligation -> obligation.reopenedForAccount(obligation.payee().confirmedBy("p-1"), NOW)),
        reopenedAfterNeverReceived(obligation -> obligation.reopenedAfterNeverReceived(NOW));

        private final Function<Obligation, Changed<Obligation, ObligationEvent>> step;

        Command(Function<Obligation, Changed<Obligation, ObligationEvent>> step) {
            this.step = step;
        }
    }
}
