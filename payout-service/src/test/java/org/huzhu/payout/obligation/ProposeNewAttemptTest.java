package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.NO_OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;

import java.util.List;
import java.util.Map;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposeNewAttemptTest {

    private final ObligationDesk desk = new ObligationDesk();

    /** An attempt of which the bank said that it never received it. */
    private Attempt neverReceived() {
        Attempt unknown = desk.given(AttemptState.UNKNOWN);
        return desk.attempts.given(unknown.with(BankTrace.NONE.withNeverReceived(NOW)));
    }

    private Attempt proposed() {
        neverReceived();
        desk.proposing.handle(OBLIGATION, ExpectedVersion.ANY, "p-proposer", "BANK_CONFIRMED_BY_PHONE");
        return desk.attempts.now(FIRST);
    }

    private Refused proposal(ObligationId id) {
        return catchThrowableOfType(
                Refused.class,
                () -> desk.proposing.handle(id, ExpectedVersion.ANY, "p-other", "BANK_CONFIRMED_BY_PHONE"));
    }

    @Test
    void a_proposal_changes_no_state_and_asks_the_bank_to_cancel_the_order() {
        // Given
        Attempt neverReceived = neverReceived();
        Obligation unknown = desk.obligations.now(OBLIGATION);

        // When
        Obligation answer =
                desk.proposing.handle(OBLIGATION, ExpectedVersion.ANY, "p-proposer", "BANK_CONFIRMED_BY_PHONE");

        // Then
        assertThat(answer).isEqualTo(unknown);
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(unknown);
        assertThat(desk.attempts.now(FIRST))
                .isEqualTo(neverReceived
                        .giveUpProposed("p-proposer", "BANK_CONFIRMED_BY_PHONE")
                        .after()
                        .written());
        assertThat(desk.cancellations.asked()).containsExactly(FIRST);
        assertThat(desk.audit.actions()).containsExactly("NEW_ATTEMPT_PROPOSED BANK_CONFIRMED_BY_PHONE");
        assertThat(desk.told).isEmpty();
    }

    @Test
    void a_second_proposal_is_refused_and_asks_the_bank_nothing() {
        // Given
        Attempt proposed = proposed();

        // When
        Refused refused = proposal(OBLIGATION);

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.NEW_ATTEMPT_PROPOSED);
        assertThat(desk.attempts.now(FIRST)).isEqualTo(proposed);
        assertThat(desk.cancellations.asked()).containsExactly(FIRST);
        assertThat(desk.audit.lines()).hasSize(1);
    }

    @Test
    void without_the_banks_word_nothing_is_given_up() {
        // Given
        Attempt unknown = desk.given(AttemptState.UNKNOWN);
        desk.attempts.given(unknown.with(BankTrace.NONE.withNotFound(NOW)));

        // When
        Refused refused = proposal(OBLIGATION);

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.BANK_HAS_NOT_ANSWERED);
        assertThat(refused.params()).isEqualTo(Map.of("endToEndId", FIRST.toString()));
        assertThat(desk.cancellations.asked()).isEmpty();
        assertThat(desk.audit.lines()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void only_what_is_unknown_is_given_up(AttemptState state) {
        // Given
        desk.given(state);
        ObligationState at = desk.obligations.now(OBLIGATION).state();

        // When
        Refused refused = proposal(OBLIGATION);

        // Then
        assertThat(refused).isInstanceOfSatisfying(IllegalTransition.class, illegal -> {
            assertThat(illegal.code()).isEqualTo(ObligationRefusal.OBLIGATION_TRANSITION_NOT_ALLOWED);
            assertThat(illegal.state()).isEqualTo(at.name());
            assertThat(illegal.allowedCommands()).isEqualTo(ObligationCommands.allowedIn(at));
        });
        assertThat(desk.cancellations.asked()).isEqualTo(List.of());
    }

    @Test
    void an_attempt_that_somebody_else_wrote_meanwhile_is_not_proposed() {
        // Given
        neverReceived();
        desk.attempts.overtakeNext();

        // When
        Refused refused = proposal(OBLIGATION);

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_CHANGED);
        assertThat(desk.cancellations.asked()).isEmpty();
        assertThat(desk.audit.lines()).isEmpty();
    }

    @Test
    void an_unknown_obligation_is_not_found() {
        assertThat(proposal(NO_OBLIGATION).code()).isEqualTo(ObligationRefusal.OBLIGATION_NOT_FOUND);
    }

    @Test
    void who_saw_another_version_proposes_nothing() {
        // Given
        Attempt neverReceived = neverReceived();
        ExpectedVersion stale =
                ExpectedVersion.of(desk.obligations.now(OBLIGATION).version() - 1);

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> desk.proposing.handle(OBLIGATION, stale, "p-other", "BANK_CONFIRMED_BY_PHONE"));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertThat(desk.attempts.now(FIRST)).isEqualTo(neverReceived);
        assertThat(desk.cancellations.asked()).isEmpty();
        assertThat(desk.audit.lines()).isEmpty();
    }
}
