package org.huzhu.payout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.batch.BatchDesk.APPROVER;
import static org.huzhu.payout.batch.BatchDesk.MAKER;
import static org.huzhu.payout.batch.BatchDesk.RELEASER;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.LATER_BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.SECOND;
import static org.huzhu.payout.obligation.ObligationFixtures.other;
import static org.huzhu.payout.obligation.ObligationFixtures.redirected;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.BarredPerson;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.ItemKind;
import org.junit.jupiter.api.Test;

class ReleaseBatchTest {

    private static final Obligation OTHER = other(1, "88.00");
    private static final Instant LAST_MOMENT = NOW.plusSeconds(3600);

    private final BatchDesk desk = new BatchDesk();

    private Refused release(String person) {
        return catchThrowableOfType(Refused.class, () -> desk.releasing.handle(BATCH, ExpectedVersion.ANY, person));
    }

    /** A batch with the second attempt of what was given up, approved. */
    private PaymentBatch replacing() {
        desk.owing.given(EXAMPLE, AttemptState.NEVER_RECEIVED, LATER_BATCH);
        desk.owing.attempts.handedOver(FIRST, LAST_MOMENT);
        return desk.approved(OTHER, desk.owing.obligations.now(OBLIGATION));
    }

    private void assertNothingReleased(PaymentBatch batch) {
        assertThat(desk.batches.now(BATCH)).isEqualTo(batch);
        assertThat(desk.content().owed()).allMatch(one -> one.state() == ObligationState.IN_BATCH);
        assertThat(desk.queued).isEmpty();
        assertThat(desk.owing.audit.lines()).isEmpty();
        assertThat(desk.owing.told).isEmpty();
    }

    @Test
    void an_approved_batch_is_sent_and_queued_once() {
        // Given
        PaymentBatch approved = desk.approved(EXAMPLE);
        String digest = desk.content().digest();
        Obligation inBatch = desk.owing.obligations.now(OBLIGATION);
        Attempt begun = desk.owing.attempts.now(FIRST);

        // When
        PaymentBatch released = desk.releasing.handle(BATCH, ExpectedVersion.ANY, RELEASER);

        // Then
        assertThat(released)
                .isEqualTo(InMemoryBatches.written(
                        approved.releasedBy(RELEASER, digest, NOW).after()));
        assertThat(desk.batches.now(BATCH)).isEqualTo(released);
        assertThat(desk.owing.obligations.now(OBLIGATION))
                .isEqualTo(inBatch.sent(NOW).after());
        assertThat(desk.owing.attempts.now(FIRST)).isEqualTo(begun.sent(NOW).written());
        assertThat(desk.queued).containsExactly(BATCH);
        assertThat(desk.owing.booked()).isEmpty();
        assertThat(desk.owing.audit.actions()).containsExactly("BATCH_RELEASED " + digest, "OBLIGATION_SENT " + E2E);
        assertThat(desk.owing.told).containsExactly("SENT");
    }

    @Test
    void the_maker_may_release_what_another_person_approved() {
        // Given
        desk.approved(EXAMPLE);

        // When
        PaymentBatch released = desk.releasing.handle(BATCH, ExpectedVersion.ANY, MAKER);

        // Then
        assertThat(released.releaser()).contains(MAKER);
    }

    @Test
    void nobody_releases_what_they_approved() {
        // Given
        PaymentBatch approved = desk.approved(EXAMPLE);

        // When
        RefusalCode code = release(APPROVER).code();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_RELEASED_BY_APPROVER);
        assertNothingReleased(approved);
    }

    @Test
    void nothing_is_released_that_nobody_approved() {
        // Given
        PaymentBatch draft = desk.draft(EXAMPLE);

        // When
        RefusalCode code = release(RELEASER).code();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_TRANSITION_NOT_ALLOWED);
        assertNothingReleased(draft);
    }

    @Test
    void a_second_release_sends_nothing_again() {
        // Given
        desk.approved(EXAMPLE);
        PaymentBatch released = desk.releasing.handle(BATCH, ExpectedVersion.ANY, RELEASER);

        // When
        RefusalCode code = release("p-other").code();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_TRANSITION_NOT_ALLOWED);
        assertThat(desk.batches.now(BATCH)).isEqualTo(released);
        assertThat(desk.queued).containsExactly(BATCH);
        assertThat(desk.owing.told).containsExactly("SENT");
    }

    @Test
    void a_payee_that_was_changed_after_the_approval_is_not_released() {
        // Given
        PaymentBatch approved = desk.approved(EXAMPLE);
        desk.owing.attempts.given(Attempt.begun(
                FIRST, BATCH, EXAMPLE.amount(), redirected(EXAMPLE).payee(), NOW));

        // When
        RefusalCode code = release(RELEASER).code();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_CONTENT_CHANGED);
        assertNothingReleased(approved);
    }

    @Test
    void an_amount_that_was_changed_after_the_approval_is_not_released() {
        // Given
        PaymentBatch approved = desk.approved(EXAMPLE);
        desk.owing.attempts.given(Attempt.begun(FIRST, BATCH, Money.yuan("13121.00"), EXAMPLE.payee(), NOW));

        // When
        RefusalCode code = release(RELEASER).code();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_CONTENT_CHANGED);
        assertNothingReleased(approved);
    }

    @Test
    void a_batch_whose_approved_content_is_not_what_was_declared_is_not_released() {
        // Given
        desk.approved(EXAMPLE, OTHER);
        PaymentBatch both = desk.batches.now(BATCH);
        desk.owing.attempts.given(desk.owing.attempts.now(FIRST).to(AttemptState.CANCELLED));
        PaymentBatch approved = desk.batches.given(
                PaymentBatch.begun(BATCH, both.number(), both.office(), both.count(), both.total(), MAKER, NOW)
                        .after()
                        .approvedBy(APPROVER, desk.content().digest(), NOW)
                        .after());

        // When
        RefusalCode code = release(RELEASER).code();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_CONTENT_CHANGED);
        assertNothingReleased(approved);
    }

    @Test
    void who_had_a_hand_in_the_evidence_does_not_release_it() {
        // Given
        PaymentBatch approved = desk.approved(EXAMPLE);
        desk.owing.barred.bar(new BarredPerson(OBLIGATION, RELEASER, BarredPerson.Because.CONFIRMED_LINE));

        // When
        RefusalCode code = release(RELEASER).code();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_BY_LINE_CONFIRMER);
        assertNothingReleased(approved);
    }

    @Test
    void a_batch_whose_approver_was_barred_meanwhile_is_not_released() {
        // Given
        PaymentBatch approved = desk.approved(EXAMPLE);
        desk.owing.barred.bar(new BarredPerson(OBLIGATION, APPROVER, BarredPerson.Because.UPLOADED_LINE));

        // When
        RefusalCode code = release(RELEASER).code();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_PERSON_BARRED);
        assertNothingReleased(approved);
    }

    @Test
    void what_an_open_item_concerns_is_not_released() {
        // Given
        PaymentBatch approved = desk.approved(OTHER, EXAMPLE);
        desk.owing.items.given(ItemKind.UNMATCHED_LINE, "-1312.10", Optional.of(OTHER.id()), About.NOBODY);

        // When
        Refused refused = release(RELEASER);

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_CONCERNED_BY_OPEN_ITEM);
        assertThat(refused.faults().getFirst().pointer()).isEqualTo("/items/1");
        assertNothingReleased(approved);
    }

    @Test
    void no_second_order_goes_out_while_the_first_one_may_still_be_executed() {
        // Given
        PaymentBatch approved = replacing();

        // When
        Refused refused = release(RELEASER);

        // Then
        assertThat(refused.code()).isEqualTo(BatchRefusal.BATCH_REPLACES_LIVE_ORDER);
        assertThat(refused.faults())
                .containsExactly(Fault.at(
                        "/items/0", "OBLIGATION_HAS_LIVE_ORDER", Map.of("endToEndId", E2E, "until", LAST_MOMENT)));
        assertNothingReleased(approved);
    }

    @Test
    void the_second_order_goes_out_once_the_bank_was_asked_past_the_last_moment_of_the_first() {
        // Given
        replacing();
        desk.owing.attempts.notExecuted(FIRST, LAST_MOMENT.plusSeconds(6));

        // When
        PaymentBatch released = desk.releasing.handle(BATCH, ExpectedVersion.ANY, RELEASER);

        // Then
        assertThat(released.state()).isEqualTo(BatchState.RELEASED);
        assertThat(desk.owing.attempts.now(SECOND).state()).isEqualTo(AttemptState.SENT);
        assertThat(desk.queued).isEqualTo(List.of(BATCH));
    }

    @Test
    void a_batch_that_somebody_else_changed_meanwhile_is_not_released() {
        // Given
        PaymentBatch approved = desk.approved(EXAMPLE);
        desk.batches.overtakeNext();

        // When
        RefusalCode code = release(RELEASER).code();

        // Then
        assertThat(code).isEqualTo(BatchRefusal.BATCH_CHANGED);
        assertNothingReleased(approved);
    }

    @Test
    void an_attempt_that_somebody_else_changed_meanwhile_queues_nothing() {
        // Given
        desk.approved(EXAMPLE);
        desk.owing.attempts.overtakeNext();

        // When
        RefusalCode code = release(RELEASER).code();

        // Then
        assertThat(code).isEqualTo(ObligationRefusal.OBLIGATION_CHANGED);
        assertThat(desk.queued).isEmpty();
    }

    @Test
    void who_saw_another_version_releases_nothing() {
        // Given
        PaymentBatch approved = desk.approved(EXAMPLE);
        ExpectedVersion stale = ExpectedVersion.of(approved.version() + 1);

        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> desk.releasing.handle(BATCH, stale, RELEASER));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertNothingReleased(approved);
    }

    @Test
    void an_unknown_batch_is_not_found() {
        assertThat(release(RELEASER).code()).isEqualTo(BatchRefusal.BATCH_NOT_FOUND);
    }
}
