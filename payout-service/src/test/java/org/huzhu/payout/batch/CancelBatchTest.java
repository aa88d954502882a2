package org.huzhu.payout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;

import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.huzhu.payout.obligation.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancelBatchTest {

    private final BatchDesk desk = new BatchDesk();

    private RefusalCode cancellation() {
        return catchThrowableOfType(
                        Refused.class, () -> desk.cancelling.handle(BATCH, ExpectedVersion.ANY, "WRONG_SELECTION"))
                .code();
    }

    private void assertUntouched(PaymentBatch batch) {
        assertThat(desk.batches.now(BATCH)).isEqualTo(batch);
        assertThat(desk.owing.audit.lines()).isEmpty();
        assertThat(desk.owing.told).isEmpty();
        assertThat(desk.queued).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_batch_is_cancelled_before_its_release_and_everything_in_it_is_open_again(boolean approved) {
        // Given
        PaymentBatch before = approved ? desk.approved(EXAMPLE) : desk.draft(EXAMPLE);
        Obligation inBatch = desk.owing.obligations.now(OBLIGATION);
        Attempt begun = desk.owing.attempts.now(FIRST);

        // When
        PaymentBatch cancelled = desk.cancelling.handle(BATCH, ExpectedVersion.ANY, "WRONG_SELECTION");

        // Then
        assertThat(cancelled)
                .isEqualTo(InMemoryBatches.written(
                        before.cancelled("WRONG_SELECTION").after()));
        assertThat(desk.owing.obligations.now(OBLIGATION))
                .isEqualTo(inBatch.takenFromBatch(NOW).after());
        assertThat(desk.owing.attempts.now(FIRST))
                .isEqualTo(begun.to(AttemptState.CANCELLED).written());
        assertThat(desk.sight.reasons()).containsExactly(Sight.WHOLE_BATCH);
        assertThat(desk.owing.booked()).isEmpty();
        assertThat(desk.owing.audit.actions())
                .containsExactly("BATCH_CANCELLED WRONG_SELECTION", "OBLIGATION_TAKEN_FROM_BATCH " + E2E);
        assertThat(desk.owing.told).containsExactly("OPEN");
    }

    @Test
    void a_released_batch_is_not_cancelled() {
        // Given
        PaymentBatch released = desk.released(EXAMPLE);

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> desk.cancelling.handle(BATCH, ExpectedVersion.ANY, "WRONG_SELECTION"));

        // Then
        assertThat(refused).isInstanceOf(IllegalTransition.class);
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_TRANSITION_NOT_ALLOWED);
        assertThat(desk.owing.attempts.now(FIRST).state()).isEqualTo(AttemptState.SENT);
        assertUntouched(released);
    }

    @Test
    void a_second_cancellation_changes_nothing() {
        // Given
        desk.draft(EXAMPLE);
        PaymentBatch cancelled = desk.cancelling.handle(BATCH, ExpectedVersion.ANY, "WRONG_SELECTION");

        // When
        RefusalCode code = cancellation();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_TRANSITION_NOT_ALLOWED);
        assertThat(desk.batches.now(BATCH)).isEqualTo(cancelled);
        assertThat(desk.owing.told).hasSize(1);
    }

    @Test
    void an_obligation_that_somebody_else_changed_meanwhile_stops_the_cancellation() {
        // Given
        desk.draft(EXAMPLE);
        desk.owing.obligations.overtakeNext();

        // When
        RefusalCode code = cancellation();

        // Then
        assertThat(code).isEqualTo(ObligationRefusal.OBLIGATION_CHANGED);
        assertThat(desk.owing.told).isEmpty();
    }

    @Test
    void who_saw_another_version_cancels_nothing() {
        // Given
        PaymentBatch approved = desk.approved(EXAMPLE);
        Obligation inBatch = desk.owing.obligations.now(OBLIGATION);
        ExpectedVersion stale = ExpectedVersion.of(approved.version() + 1);

        // When
        Refused refused =
                catchThrowableOfType(Refused.class, () -> desk.cancelling.handle(BATCH, stale, "WRONG_SELECTION"));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertThat(desk.owing.obligations.now(OBLIGATION)).isEqualTo(inBatch);
        assertUntouched(approved);
    }

    @Test
    void a_batch_that_somebody_else_changed_meanwhile_is_not_cancelled() {
        // Given
        PaymentBatch draft = desk.draft(EXAMPLE);
        desk.batches.overtakeNext();

        // When
        RefusalCode code = cancellation();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_CHANGED);
        assertUntouched(draft);
    }

    @Test
    void an_unknown_batch_is_not_found() {
        assertThat(cancellation()).isEqualTo(BatchRefusal.BATCH_NOT_FOUND);
    }
}
