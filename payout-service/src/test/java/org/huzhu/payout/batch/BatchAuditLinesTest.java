package org.huzhu.payout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.AMOUNT;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;

import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.testkit.AuditActions;
import org.huzhu.testkit.AuditActions.Became;
import org.huzhu.testkit.AuditActions.Line;
import org.junit.jupiter.api.Test;

class BatchAuditLinesTest {

    private static final Subject SUBJECT = new Subject("payment-batch", BATCH.toString());
    private static final BatchNumber NUMBER = BatchNumber.of(2025, 42);

    private final AuditActions audit = new AuditActions();
    private final BatchAuditLines auditLines = new BatchAuditLines(audit);

    private PaymentBatch followed(Changed<PaymentBatch, BatchEvent> changed) {
        auditLines.follow(changed);
        return changed.after();
    }

    private static Changed<PaymentBatch, BatchEvent> begun() {
        return PaymentBatch.begun(BATCH, NUMBER, BatchDesk.OFFICE, 1, AMOUNT, BatchDesk.MAKER, NOW);
    }

    @Test
    void a_batch_is_created_once_its_payments_are_in_it() {
        // When
        followed(followed(begun()).composed());

        // Then
        assertThat(audit.lines()).containsExactly(new Line(Became.CREATED, "BATCH_COMPOSED", SUBJECT, NUMBER.value()));
    }

    @Test
    void its_way_to_the_end_is_changed_step_by_step_and_names_what_was_approved() {
        // Given
        PaymentBatch draft = begun().after();

        // When
        PaymentBatch approved = followed(draft.approvedBy(BatchDesk.APPROVER, "digest", NOW));
        followed(
                followed(approved.releasedBy(BatchDesk.RELEASER, "digest", NOW)).reconciled(NOW));

        // Then
        assertThat(audit.lines())
                .containsExactly(
                        new Line(Became.CHANGED, "BATCH_APPROVED", SUBJECT, "digest"),
                        new Line(Became.CHANGED, "BATCH_RELEASED", SUBJECT, "digest"),
                        new Line(Became.CHANGED, "BATCH_RECONCILED", SUBJECT, "statement"));
    }

    @Test
    void a_batch_that_was_given_up_says_why() {
        // When
        followed(begun().after().cancelled("WRONG_SELECTION"));

        // Then
        assertThat(audit.lines())
                .containsExactly(new Line(Became.CHANGED, "BATCH_CANCELLED", SUBJECT, "WRONG_SELECTION"));
    }
}
