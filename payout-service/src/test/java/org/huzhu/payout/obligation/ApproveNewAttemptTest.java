package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.Fixtures.BATCH_NUMBER;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.SECOND;

import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class ApproveNewAttemptTest {

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

    private Refused approval(String person) {
        return catchThrowableOfType(
                Refused.class, () -> desk.approving.handle(OBLIGATION, ExpectedVersion.ANY, person));
    }

    @Test
    void a_second_person_gives_it_up_and_a_new_attempt_may_begin() {
        // Given
        Attempt proposed = proposed();
        Obligation unknown = desk.obligations.now(OBLIGATION);

        // When
        Obligation open = desk.approving.handle(OBLIGATION, ExpectedVersion.ANY, "p-second");

        // Then
        assertThat(open).isEqualTo(unknown.reopenedAfterNeverReceived(NOW).after());
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(open);
        assertThat(desk.attempts.now(FIRST))
                .isEqualTo(proposed.givenUp("p-second").written());
        assertThat(open.putInBatch(BATCH_NUMBER, NOW).after().lastAttempt()).isEqualTo(SECOND);
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.audit.actions())
                .containsExactly("NEW_ATTEMPT_PROPOSED BANK_CONFIRMED_BY_PHONE", "NEW_ATTEMPT_APPROVED NEVER_RECEIVED");
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
        Obligation open = desk.approving.handle(OBLIGATION, ExpectedVersion.ANY, "p-second");

        // When
        Refused refused = approval("p-third");

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_TRANSITION_NOT_ALLOWED);
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(open);
        assertThat(desk.attempts.now(FIRST).givenUpApprovedBy()).contains("p-second");
        assertThat(desk.told).hasSize(1);
    }

    @Test
    void who_saw_another_version_approves_nothing() {
        // Given
        Attempt proposed = proposed();
        Obligation unknown = desk.obligations.now(OBLIGATION);
        ExpectedVersion stale = ExpectedVersion.of(unknown.version() - 1);

        // When
        Refused refused =
                catchThrowableOfType(Refused.class, () -> desk.approving.handle(OBLIGATION, stale, "p-second"));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertThat(desk.attempts.now(FIRST)).isEqualTo(proposed);
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(unknown);
        assertThat(desk.told).isEmpty();
    }

    @Test
    void an_attempt_that_another_one_followed_meanwhile_is_not_given_up() {
        // Given
        Attempt proposed = proposed();
        Obligation unknown = desk.obligations.now(OBLIGATION);
        desk.attempts.given(Attempt.begun(SECOND, proposed.batchId(), proposed.amount(), proposed.payee(), NOW));

        // When
        Refused refused = approval("p-second");

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_CHANGED);
        assertThat(desk.attempts.now(FIRST)).isEqualTo(proposed);
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(unknown);
    }

    @Test
    void an_unknown_obligation_is_not_found() {
        // When
        Refused refused = approval("p-second");

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_NOT_FOUND);
    }
}
