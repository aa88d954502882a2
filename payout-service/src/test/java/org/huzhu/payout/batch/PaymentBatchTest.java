package org.huzhu.payout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huzhu.payout.obligation.Fixtures.BATCH_NUMBER;
import static org.huzhu.payout.obligation.Fixtures.NOW;

import java.util.List;
import java.util.UUID;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.IllegalTransition;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.Fixtures;
import org.huzhu.payout.obligation.Obligation;
import org.junit.jupiter.api.Test;

class PaymentBatchTest {

    private static PaymentBatch draft() {
        return PaymentBatch.begun(
                        new BatchId(new UUID(2, 1)),
                        BatchNumber.of(2025, 42),
                        "420000",
                        1,
                        Money.yuan("1312.10"),
                        "p-maker",
                        NOW)
                .after();
    }

    private static BatchContent content(PaymentBatch batch) {
        Obligation inBatch =
                Fixtures.anObligation().putInBatch(BATCH_NUMBER, NOW).after();
        return new BatchContent(
                batch,
                List.of(new BatchContent.Payment(
                        Attempt.begun(inBatch.lastAttempt(), batch.id(), inBatch.amount(), inBatch.payee(), NOW),
                        inBatch)));
    }

    @Test
    void it_is_approved_and_released_by_others() {
        // Given
        String digest = content(draft()).digest();

        // When
        PaymentBatch released = draft().approvedBy("p-checker", digest, NOW)
                .after()
                .releasedBy("p-maker", digest, NOW)
                .after();

        // Then
        assertThat(released.state()).isEqualTo(BatchState.RELEASED);
        assertThat(released.approvedDigest()).contains(digest);
        assertThat(digest).matches("[0-9a-f]{64}");
    }

    @Test
    void nobody_approves_their_own_and_nobody_releases_what_they_approved() {
        PaymentBatch approved = draft().approvedBy("p-checker", "d", NOW).after();

        assertRefused(() -> draft().approvedBy("p-maker", "d", NOW), BatchRefusal.BATCH_APPROVED_BY_MAKER);
        assertRefused(() -> approved.releasedBy("p-checker", "d", NOW), BatchRefusal.BATCH_RELEASED_BY_APPROVER);
    }

    @Test
    void what_is_released_is_what_was_approved() {
        PaymentBatch approved = draft().approvedBy("p-checker", "approved", NOW).after();

        assertRefused(() -> approved.releasedBy("p-maker", "changed", NOW), BatchRefusal.BATCH_CONTENT_CHANGED);
    }

    @Test
    void any_change_of_amount_payee_or_order_changes_the_digest() {
        // Given
        BatchContent content = content(draft());
        Obligation corrected = Fixtures.anObligation(new UUID(9, 9))
                .withMoney(NOW)
                .after()
                .putInBatch(BATCH_NUMBER, NOW)
                .after();

        // When
        BatchContent other = new BatchContent(
                draft(),
                List.of(new BatchContent.Payment(
                        Attempt.begun(
                                corrected.lastAttempt(), draft().id(), corrected.amount(), corrected.payee(), NOW),
                        corrected)));

        // Then
        assertThat(other.digest()).isNotEqualTo(content.digest());
        assertThat(content.isAsDeclared()).isTrue();
        assertThat(new BatchContent(draft(), List.of()).isAsDeclared()).isFalse();
    }

    @Test
    void only_the_transitions_of_the_life_cycle_are_allowed() {
        PaymentBatch released = draft().approvedBy("p-checker", "d", NOW)
                .after()
                .releasedBy("p-maker", "d", NOW)
                .after();

        assertThatThrownBy(() -> released.cancelled("WRONG_SELECTION")).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> draft().releasedBy("p-x", "d", NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> draft().reconciled(NOW)).isInstanceOf(IllegalTransition.class);
        assertThat(released.reconciled(NOW).after().state()).isEqualTo(BatchState.RECONCILED);
        assertThat(draft().cancelled("WRONG_SELECTION").after().state()).isEqualTo(BatchState.CANCELLED);
    }

    @Test
    void its_number_is_read_out_with_a_check_character() {
        String number = BatchNumber.of(2025, 42).toString();

        assertThat(number).startsWith("B25-000042-");
        assertThat(ReadableNumber.parse(number).sequence()).isEqualTo(42);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, BatchRefusal code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
