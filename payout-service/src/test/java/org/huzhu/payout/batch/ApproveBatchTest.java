package org.huzhu.payout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.batch.BatchDesk.APPROVER;
import static org.huzhu.payout.batch.BatchDesk.MAKER;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.AMOUNT;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.LATER_BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.other;
import static org.huzhu.payout.obligation.ObligationFixtures.withPayee;

import java.util.Optional;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.BarredPerson;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.ItemKind;
import org.junit.jupiter.api.Test;

class ApproveBatchTest {

    private static final Obligation OTHER = other(1, "88.00");

    private final BatchDesk desk = new BatchDesk();

    private RefusalCode approval(String person) {
        return catchThrowableOfType(Refused.class, () -> desk.approving.handle(BATCH, ExpectedVersion.ANY, person))
                .code();
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
        PaymentBatch approved = desk.approving.handle(BATCH, ExpectedVersion.ANY, APPROVER);

        // Then
        assertThat(approved)
                .isEqualTo(InMemoryBatches.written(
                        draft.approvedBy(APPROVER, content.digest(), NOW).after()));
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
        desk.owing.items.given(ItemKind.UNMATCHED_LINE, "-1312.10", Optional.of(OBLIGATION), About.NOBODY);

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
    void who_saw_another_version_approves_nothing() {
        // Given
        PaymentBatch draft = desk.draft(EXAMPLE);
        ExpectedVersion stale = ExpectedVersion.of(draft.version() + 1);

        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> desk.approving.handle(BATCH, stale, APPROVER));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertUntouched(draft);
    }

    @Test
    void an_unknown_batch_is_not_found() {
        assertThat(approval(APPROVER)).isEqualTo(BatchRefusal.BATCH_NOT_FOUND);
    }
}
