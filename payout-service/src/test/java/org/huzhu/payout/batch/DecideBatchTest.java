package org.huzhu.payout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.batch.BatchDesk.APPROVER;
import static org.huzhu.payout.batch.BatchDesk.MAKER;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.AMOUNT;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.LATER_BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.other;
import static org.huzhu.payout.obligation.ObligationFixtures.withPayee;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.BarredPerson;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.huzhu.payout.obligation.Sight;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.ItemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Approval, cancellation and the end of a batch; its release is tested beside. */
class DecideBatchTest {

    private static final Obligation OTHER = other(1, "88.00");

    private final BatchDesk desk = new BatchDesk();

    private static RefusalCode refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).code();
    }

    private RefusalCode approval(String person) {
        return refusal(() -> desk.deciding.approve(BATCH, person));
    }

    private RefusalCode cancellation() {
        return refusal(() -> desk.deciding.cancel(BATCH, "录入错误"));
    }

    private void assertUntouched(PaymentBatch batch) {
        assertThat(desk.batches.now(BATCH)).isEqualTo(batch);
        assertThat(desk.owing.audit.lines()).isEmpty();
        assertThat(desk.owing.told).isEmpty();
        assertThat(desk.queued).isEmpty();
    }

    @Test
    void a_second_person_approves_and_what_was_approved_is_kept() {
        // Given
        PaymentBatch draft = desk.draft(EXAMPLE, OTHER);
        BatchContent content = desk.content();

        // When
        PaymentBatch approved = desk.deciding.approve(BATCH, APPROVER);

        // Then
        assertThat(approved).isEqualTo(InMemoryBatches.written(draft.approvedBy(APPROVER, content.digest(), NOW)));
        assertThat(desk.batches.now(BATCH)).isEqualTo(approved);
        assertThat(desk.content().payments()).isEqualTo(content.payments());
        assertThat(desk.owing.booked()).isEmpty();
        assertThat(desk.queued).isEmpty();
        assertThat(desk.owing.audit.actions()).containsExactly("BATCH_APPROVED " + content.digest());
    }

    @Test
    void nobody_approves_what_they_composed() {
        // Given
        PaymentBatch draft = desk.draft(EXAMPLE);

        // When
        RefusalCode code = approval(MAKER);

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_APPROVED_BY_MAKER);
        assertUntouched(draft);
    }

    @Test
    void nobody_approves_a_payment_to_a_payee_that_they_confirmed() {
        // Given
        Obligation confirmed = withPayee(EXAMPLE, EXAMPLE.payee().confirmedBy("p-clerk"));
        PaymentBatch draft = desk.draft(OTHER, confirmed);

        // When
        RefusalCode code = approval("p-clerk");

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_APPROVED_BY_PAYEE_CONFIRMER);
        assertUntouched(draft);
    }

    @Test
    void who_decided_a_claim_in_it_does_not_approve_it() {
        // Given
        PaymentBatch draft = desk.draft(EXAMPLE);
        desk.owing.barred.bar(new BarredPerson(OBLIGATION, APPROVER, BarredPerson.Because.REVIEWED_AT_OFFICE));

        // When
        RefusalCode code = approval(APPROVER);

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_BY_OFFICE_REVIEWER);
        assertUntouched(draft);
    }

    @Test
    void a_batch_whose_maker_was_barred_meanwhile_is_not_approved() {
        // Given
        PaymentBatch draft = desk.draft(EXAMPLE);
        desk.owing.barred.bar(new BarredPerson(OBLIGATION, MAKER, BarredPerson.Because.UPLOADED_LINE));

        // When
        RefusalCode code = approval(APPROVER);

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_PERSON_BARRED);
        assertUntouched(draft);
    }

    @Test
    void a_batch_that_lost_a_payment_to_a_late_one_is_not_approved_any_more() {
        // Given
        desk.owing.given(EXAMPLE, AttemptState.NEVER_RECEIVED, LATER_BATCH);
        PaymentBatch draft = desk.draft(desk.owing.obligations.now(OBLIGATION), OTHER);
        desk.owing.movements.debited(FIRST, AMOUNT, PAID_ON, "BK-1");

        // When
        RefusalCode code = approval(APPROVER);

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_CONTENT_CHANGED);
        assertThat(desk.batches.now(BATCH)).isEqualTo(draft);
        assertThat(desk.owing.obligations.now(OBLIGATION).state()).isEqualTo(ObligationState.SETTLED);
    }

    @Test
    void what_an_open_item_concerns_is_not_approved() {
        // Given
        PaymentBatch draft = desk.draft(EXAMPLE);
        desk.owing.items.given(ItemKind.UNMATCHED_LINE, "-1312.10", Optional.of(OBLIGATION.value()), About.NOBODY);

        // When
        RefusalCode code = approval(APPROVER);

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_CONCERNED_BY_OPEN_ITEM);
        assertUntouched(draft);
    }

    @Test
    void a_second_approval_changes_nothing() {
        // Given
        PaymentBatch approved = desk.approved(EXAMPLE);

        // When
        RefusalCode code = approval("p-third");

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_TRANSITION_NOT_ALLOWED);
        assertUntouched(approved);
    }

    @Test
    void a_batch_that_somebody_else_changed_meanwhile_is_not_written_over() {
        // Given
        PaymentBatch draft = desk.draft(EXAMPLE);
        desk.batches.overtakeNext();

        // When
        RefusalCode code = approval(APPROVER);

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_CHANGED);
        assertUntouched(draft);
    }

    @Test
    void an_unknown_batch_is_not_found() {
        assertThat(approval(APPROVER)).isEqualTo(BatchRefusal.BATCH_NOT_FOUND);
        assertThat(cancellation()).isEqualTo(BatchRefusal.BATCH_NOT_FOUND);
        assertThat(refusal(() -> desk.deciding.find(BATCH))).isEqualTo(BatchRefusal.BATCH_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_batch_is_cancelled_before_its_release_and_everything_in_it_is_open_again(boolean approved) {
        // Given
        PaymentBatch before = approved ? desk.approved(EXAMPLE) : desk.draft(EXAMPLE);
        Obligation inBatch = desk.owing.obligations.now(OBLIGATION);
        Attempt begun = desk.owing.attempts.now(FIRST);

        // When
        PaymentBatch cancelled = desk.deciding.cancel(BATCH, "录入错误");

        // Then
        assertThat(cancelled).isEqualTo(InMemoryBatches.written(before.cancelled()));
        assertThat(desk.owing.obligations.now(OBLIGATION)).isEqualTo(inBatch.takenFromBatch(NOW));
        assertThat(desk.owing.attempts.now(FIRST))
                .isEqualTo(begun.to(AttemptState.CANCELLED).written());
        assertThat(desk.sight.reasons()).containsExactly(Sight.WHOLE_BATCH);
        assertThat(desk.owing.booked()).isEmpty();
        assertThat(desk.owing.audit.actions())
                .containsExactly("BATCH_CANCELLED 录入错误", "OBLIGATION_TAKEN_FROM_BATCH " + E2E);
        assertThat(desk.owing.told).containsExactly("OPEN");
    }

    @Test
    void a_released_batch_is_not_cancelled() {
        // Given
        PaymentBatch released = desk.released(EXAMPLE);

        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> desk.deciding.cancel(BATCH, "录入错误"));

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
        PaymentBatch cancelled = desk.deciding.cancel(BATCH, "录入错误");

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
    void a_batch_is_reconciled_once_the_statement_has_shown_the_end_of_every_payment() {
        // Given
        PaymentBatch released = desk.released(EXAMPLE, OTHER);
        desk.owing.movements.debited(FIRST, AMOUNT, PAID_ON, "BK-1");
        desk.owing.statuses.rejected(
                desk.content().payments().getLast().attempt().id(), "RJCT", "AC04");

        // When
        desk.deciding.reconcile(BATCH);

        // Then
        assertThat(desk.batches.now(BATCH)).isEqualTo(InMemoryBatches.written(released.reconciled(NOW)));
        assertThat(desk.owing.audit.actions())
                .containsExactly("OBLIGATION_SETTLED", "OBLIGATION_RETURNED AC04", "BATCH_RECONCILED statement");
    }

    @Test
    void it_is_reconciled_once() {
        // Given
        desk.released(EXAMPLE);
        desk.owing.movements.debited(FIRST, AMOUNT, PAID_ON, "BK-1");
        desk.deciding.reconcile(BATCH);
        PaymentBatch before = desk.batches.now(BATCH);

        // When
        desk.deciding.reconcile(BATCH);

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
        desk.deciding.reconcile(BATCH);

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
        desk.deciding.reconcile(BATCH);

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
        desk.deciding.reconcile(BATCH);

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
        desk.deciding.reconcile(BATCH);

        // Then
        assertUntouched(approved);
    }
}
