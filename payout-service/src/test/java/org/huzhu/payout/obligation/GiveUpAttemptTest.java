package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.NO_OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.SECOND;

import java.util.List;
import java.util.Map;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GiveUpAttemptTest {

    private final ObligationDesk desk = new ObligationDesk();

    /** An attempt of which the bank said that it never received it. */
    private Attempt neverReceived() {
        Attempt unknown = desk.given(AttemptState.UNKNOWN);
        return desk.attempts.given(unknown.with(BankTrace.NONE.withNeverReceived(NOW)));
    }

    private Attempt proposed() {
        neverReceived();
        desk.givingUp.propose(OBLIGATION, "p-proposer", "电话确认");
        return desk.attempts.now(FIRST);
    }

    private Refused proposal(ObligationId id) {
        return catchThrowableOfType(Refused.class, () -> desk.givingUp.propose(id, "p-other", "电话确认"));
    }

    private Refused approval(String person) {
        return catchThrowableOfType(Refused.class, () -> desk.givingUp.approve(OBLIGATION, person));
    }

    @Test
    void a_proposal_changes_no_state_and_asks_the_bank_to_cancel_the_order() {
        // Given
        Attempt neverReceived = neverReceived();
        Obligation unknown = desk.obligations.now(OBLIGATION);

        // When
        Obligation answer = desk.givingUp.propose(OBLIGATION, "p-proposer", "电话确认");

        // Then
        assertThat(answer).isEqualTo(unknown);
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(unknown);
        assertThat(desk.attempts.now(FIRST))
                .isEqualTo(neverReceived.giveUpProposed("p-proposer").written());
        assertThat(desk.cancellations.asked()).containsExactly(FIRST);
        assertThat(desk.audit.actions()).containsExactly("NEW_ATTEMPT_PROPOSED 电话确认");
        assertThat(desk.told).isEmpty();
    }

    @Test
    void a_second_person_gives_it_up_and_a_new_attempt_may_begin() {
        // Given
        Attempt proposed = proposed();
        Obligation unknown = desk.obligations.now(OBLIGATION);

        // When
        Obligation open = desk.givingUp.approve(OBLIGATION, "p-second");

        // Then
        assertThat(open).isEqualTo(unknown.reopenedAfterNeverReceived(NOW));
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(open);
        assertThat(desk.attempts.now(FIRST))
                .isEqualTo(proposed.givenUp("p-second").written());
        assertThat(open.putInBatch(NOW).lastAttempt()).isEqualTo(SECOND);
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.audit.actions())
                .containsExactly("NEW_ATTEMPT_PROPOSED 电话确认", "NEW_ATTEMPT_APPROVED NEVER_RECEIVED");
        assertThat(desk.told).containsExactly("OPEN NEVER_RECEIVED");
    }

    @Test
    void nobody_approves_what_they_proposed() {
        // Given
        Attempt proposed = proposed();

        // When
        Refused refused = approval("p-proposer");

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.NEW_ATTEMPT_APPROVED_BY_PROPOSER);
        assertThat(desk.attempts.now(FIRST)).isEqualTo(proposed);
        assertThat(desk.obligations.now(OBLIGATION).state()).isEqualTo(ObligationState.UNKNOWN);
        assertThat(desk.told).isEmpty();
    }

    @Test
    void nobody_approves_what_nobody_proposed() {
        // Given
        neverReceived();

        // When
        Refused refused = approval("p-second");

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.NEW_ATTEMPT_NOT_PROPOSED);
        assertThat(desk.obligations.now(OBLIGATION).state()).isEqualTo(ObligationState.UNKNOWN);
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

    @Test
    void a_late_word_of_the_bank_takes_the_proposal_its_ground() {
        // Given
        proposed();
        desk.statuses.accepted(FIRST, "ACSP");

        // When
        Refused refused = approval("p-second");

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.BANK_HAS_NOT_ANSWERED);
        assertThat(desk.attempts.now(FIRST).state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(desk.obligations.now(OBLIGATION).state()).isEqualTo(ObligationState.UNKNOWN);
    }

    @Test
    void a_payment_that_was_executed_before_the_approval_is_not_given_up() {
        // Given
        proposed();
        desk.movements.debited(FIRST, ObligationFixtures.AMOUNT, ObligationFixtures.PAID_ON, "BK-1");

        // When
        Refused refused = approval("p-second");

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_TRANSITION_NOT_ALLOWED);
        assertThat(desk.attempts.now(FIRST).state()).isEqualTo(AttemptState.SETTLED);
        assertThat(desk.booked()).hasSize(1);
    }

    @Test
    void a_second_approval_changes_nothing() {
        // Given
        proposed();
        Obligation open = desk.givingUp.approve(OBLIGATION, "p-second");

        // When
        Refused refused = approval("p-third");

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_TRANSITION_NOT_ALLOWED);
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(open);
        assertThat(desk.attempts.now(FIRST).givenUpApprovedBy()).contains("p-second");
        assertThat(desk.told).hasSize(1);
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
}
