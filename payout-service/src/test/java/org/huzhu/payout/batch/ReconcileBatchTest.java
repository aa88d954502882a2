package org.huzhu.payout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.AMOUNT;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.other;

import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.Obligation;
import org.junit.jupiter.api.Test;

class ReconcileBatchTest {

    private static final Obligation OTHER = other(1, "88.00");

    private final BatchDesk desk = new BatchDesk();

    private void assertUntouched(PaymentBatch batch) {
        assertThat(desk.batches.now(BATCH)).isEqualTo(batch);
        assertThat(desk.owing.audit.lines()).isEmpty();
        assertThat(desk.owing.told).isEmpty();
        assertThat(desk.queued).isEmpty();
    }

    @Test
    void a_batch_is_reconciled_once_the_statement_has_shown_the_end_of_every_payment() {
        // Given
        PaymentBatch released = desk.released(EXAMPLE, OTHER);
        desk.owing.movements.debited(FIRST, AMOUNT, PAID_ON, "BK-1");
        desk.owing.statuses.rejected(
                desk.content().payments().getLast().attempt().id(), "RJCT", "AC04");

        // When
        desk.reconciling.handle(BATCH);

        // Then
        assertThat(desk.batches.now(BATCH))
                .isEqualTo(InMemoryBatches.written(released.reconciled(NOW).after()));
        assertThat(desk.owing.audit.actions())
                .containsExactly("OBLIGATION_SETTLED", "OBLIGATION_RETURNED AC04", "BATCH_RECONCILED statement");
    }

    @Test
    void it_is_reconciled_once() {
        // Given
        desk.released(EXAMPLE);
        desk.owing.movements.debited(FIRST, AMOUNT, PAID_ON, "BK-1");
        desk.reconciling.handle(BATCH);
        PaymentBatch before = desk.batches.now(BATCH);

        // When
        desk.reconciling.handle(BATCH);

        // Then
        assertThat(desk.batches.now(BATCH)).isEqualTo(before);
        assertThat(desk.owing.audit.lines()).hasSize(2);
    }

    @Test
    void one_payment_that_is_still_with_the_bank_keeps_it_open() {
        // Given
        PaymentBatch released = desk.released(EXAMPLE, OTHER);
        desk.owing.movements.debited(FIRST, AMOUNT, PAID_ON, "BK-1");

        // When
        desk.reconciling.handle(BATCH);

        // Then
        assertThat(desk.batches.now(BATCH)).isEqualTo(released);
    }

    @Test
    void a_payment_that_no_statement_has_shown_yet_keeps_it_open() {
        // Given
        PaymentBatch released = desk.released(EXAMPLE);
        Attempt attempt = desk.owing.attempts.now(FIRST);
        desk.owing.attempts.given(
                attempt.with(attempt.trace().withDebitBooked(PAID_ON)).to(AttemptState.SETTLED));

        // When
        desk.reconciling.handle(BATCH);

        // Then
        assertThat(desk.batches.now(BATCH)).isEqualTo(released);
    }

    @Test
    void a_payment_that_was_taken_out_does_not_keep_it_open_whatever_the_bank_shows_of_it() {
        // Given
        desk.released(EXAMPLE, OTHER);
        desk.owing.attempts.given(desk.owing.attempts.now(FIRST).to(AttemptState.CANCELLED));
        desk.owing.movements.debited(FIRST, AMOUNT, PAID_ON, "BK-1");
        desk.owing.statuses.rejected(
                desk.content().payments().getLast().attempt().id(), "RJCT", "AC04");

        // When
        desk.reconciling.handle(BATCH);

        // Then
        assertThat(desk.batches.now(BATCH).state()).isEqualTo(BatchState.RECONCILED);
        assertThat(desk.owing.items.facts())
                .containsExactly("UNEXPECTED_STATUS " + E2E + ":paid -1312.10: paid but never sent");
    }

    @Test
    void only_a_released_batch_is_reconciled() {
        // Given
        PaymentBatch approved = desk.approved(EXAMPLE);
        desk.owing.attempts.given(desk.owing.attempts.now(FIRST).to(AttemptState.CANCELLED));

        // When
        desk.reconciling.handle(BATCH);

        // Then
        assertUntouched(approved);
    }

    @Test
    void a_batch_that_nobody_knows_changes_nothing() {
        // When
        desk.reconciling.handle(BATCH);

        // Then
        assertThat(desk.batches.all()).isEmpty();
        assertThat(desk.owing.audit.lines()).isEmpty();
    }
}
