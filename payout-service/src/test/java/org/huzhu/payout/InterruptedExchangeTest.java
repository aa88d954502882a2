package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.bank.Instruction;
import org.huzhu.payout.bank.Instructions;
import org.huzhu.payout.bank.PaymentFile;
import org.huzhu.payout.batch.ReleaseBatch;
import org.huzhu.payout.id.BatchId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica that dies or sleeps between its claim and the bank's answer. */
@QuarkusTest
class InterruptedExchangeTest {

    private static final Duration VALID_FOR = Duration.ofSeconds(1);

    @Inject
    FieldCipher cipher;

    @Inject
    Transactions transactions;

    @Inject
    ReleaseBatch releaseBatch;

    @Inject
    Instructions instructions;

    @Inject
    PaymentFile file;

    private String obligation = "";

    @BeforeEach
    void anObligation() {
        Payouts.bank("/mode/ok");
        Payouts.deposit("420000-CRASH", "5000.00");
        obligation = Payouts.determine(
                        cipher,
                        Payouts.unit("420200"),
                        Payouts.GOOD_ACCOUNT,
                        Payouts.line("CRASH", "INPATIENT", "100.00"))
                .getFirst();
    }

    @Test
    void what_a_dead_replica_may_have_sent_is_asked_about_and_settled_once() {
        // Given
        Instruction claimed = releasedAndClaimedByADeadReplica();
        Payouts.bank("/execute", new String(bytesOf(claimed), java.nio.charset.StandardCharsets.UTF_8));

        // When
        Payouts.awaitState(obligation, "SETTLED");

        // Then
        assertThat(Payouts.bank("/received/" + Payouts.<String>attempt(obligation, 1, "endToEndId")))
                .isEqualTo("1");
    }

    @Test
    void a_replica_that_wakes_up_late_writes_nothing() {
        // Given
        Instruction claimed = releasedAndClaimedByADeadReplica();
        Payouts.awaitState(obligation, "UNKNOWN");

        // When
        boolean written = transactions.inScope(
                AccessScope.all(), () -> instructions.finish(claimed, Instruction.State.ANSWERED, "late"));
        boolean putBack =
                transactions.inScope(AccessScope.all(), () -> instructions.putBack(claimed, Duration.ZERO, "late"));

        // Then
        assertThat(written).isFalse();
        assertThat(putBack).isFalse();
        assertThat(Payouts.state(obligation)).isEqualTo("UNKNOWN");
    }

    @Test
    void one_instruction_is_claimed_by_one_replica() {
        // Given
        BatchId batch = approved();
        transactions.inScope(AccessScope.all(), () -> {
            releaseBatch.handle(batch, ExpectedVersion.ANY, "p-maker");
            Instruction queued = new Instruction(batch, Instruction.State.TO_SEND, 0, 0);

            // When
            boolean first = instructions.claim(queued, VALID_FOR);
            boolean second = instructions.claim(queued, VALID_FOR);

            // Then
            assertThat(first).isTrue();
            assertThat(second).isFalse();
            return true;
        });
    }

    @Test
    void an_attempt_that_was_given_up_and_paid_after_all_counts_and_no_second_one_goes_out() {
        // Given
        Instruction claimed = releasedAndClaimedByADeadReplica();
        byte[] sleeping = bytesOf(claimed);
        giveUp();
        String second = Payouts.compose(List.of(obligation));

        // When
        Payouts.bank("/execute", new String(sleeping, java.nio.charset.StandardCharsets.UTF_8));
        Payouts.bank("/statement");

        // Then
        Payouts.awaitState(obligation, "SETTLED");
        Payouts.get(Payouts.maker(), "/obligations/" + obligation)
                .body("attempts.state", contains("SETTLED", "CANCELLED"));
        Payouts.post(Payouts.checker(), "/payment-batches/" + second + "/approval", Map.of())
                .statusCode(409)
                .body("code", equalTo("BATCH_CONTENT_CHANGED"));
    }

    @Test
    void an_attempt_that_was_given_up_and_paid_beside_its_successor_becomes_an_item() {
        // Given
        Instruction claimed = releasedAndClaimedByADeadReplica();
        byte[] sleeping = bytesOf(claimed);
        giveUp();
        Payouts.<String>awaitAttempt(obligation, 1, "endedAt", Objects::nonNull);
        Payouts.pay(List.of(obligation));
        Payouts.<String>awaitAttempt(obligation, 2, "bankStatus", "ACSP"::equals);

        // When
        Payouts.bank("/execute", new String(sleeping, java.nio.charset.StandardCharsets.UTF_8));
        Payouts.bank("/statement");

        // Then
        Payouts.awaitState(obligation, "SETTLED");
        Payouts.await(() -> Payouts.get(Payouts.auditor(), "/reconciliation-items?state=OPEN&limit=100")
                .extract()
                .<List<String>>path("items.findAll { it.obligationId == '" + obligation + "' }.kind")
                .equals(List.of("DOUBLE_PAYMENT")));
        Payouts.get(Payouts.maker(), "/obligations/" + obligation)
                .body("attempts.state", contains("NEVER_RECEIVED", "SETTLED"));
    }

    private void giveUp() {
        Payouts.<String>awaitAttempt(obligation, 1, "neverReceivedAt", Objects::nonNull);
        Payouts.post(
                        Payouts.maker(),
                        "/obligations/" + obligation + "/new-attempt",
                        Map.of("reasonCode", "BANK_CONFIRMED_BY_PHONE"))
                .statusCode(200);
        Payouts.post(Payouts.checker(), "/obligations/" + obligation + "/new-attempt/approval", Map.of())
                .statusCode(200);
    }

    private BatchId approved() {
        String batch = Payouts.compose(List.of(obligation));
        Payouts.approve(batch);
        return new BatchId(UUID.fromString(batch));
    }

    /** Released and claimed in one transaction, so that nobody else has it, and then nobody is at it. */
    private Instruction releasedAndClaimedByADeadReplica() {
        BatchId batch = approved();
        Instruction queued = new Instruction(batch, Instruction.State.TO_SEND, 0, 0);
        transactions.inScope(AccessScope.all(), () -> {
            releaseBatch.handle(batch, ExpectedVersion.ANY, "p-maker");
            return instructions.claim(queued, VALID_FOR);
        });
        return queued.claimed();
    }

    private byte[] bytesOf(Instruction claimed) {
        return transactions.inScope(AccessScope.all(), () -> file.write(claimed.batchId()));
    }
}
