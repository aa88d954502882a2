package org.huzhu.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.payout.bank.ApplyBankAnswer;
import org.huzhu.payout.bank.BankAnswer;
import org.huzhu.payout.bank.Instruction;
import org.huzhu.payout.bank.Instructions;
import org.huzhu.payout.bank.Questions;
import org.huzhu.payout.batch.ReleaseBatch;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.BankTrace;
import org.huzhu.payout.obligation.EndToEndId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody sets the clock while payments are on their way. */
@QuarkusTest
class ClockStepTest {

    private static final Instant ASKED = Instant.parse("2025-07-16T02:00:00Z");
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
    private static final Duration WAIT_MAX = Duration.ofSeconds(3);

    @Inject
    FieldCipher cipher;

    @Inject
    Transactions transactions;

    @Inject
    ApplyBankAnswer words;

    @Inject
    Attempts attempts;

    @Inject
    Questions questions;

    @Inject
    ReleaseBatch releaseBatch;

    @Inject
    Instructions instructions;

    private String obligation = "";

    @BeforeEach
    void an_obligation_and_a_bank_that_says_nothing() {
        Payouts.bank("/mode/deaf");
        Payouts.deposit("420000-CLOCK", "5000.00");
        obligation = Payouts.determine(
                        cipher,
                        Payouts.unit("420200"),
                        Payouts.GOOD_ACCOUNT,
                        Payouts.line("CLOCK", "INPATIENT", "100.00"))
                .getFirst();
    }

    @AfterEach
    void the_bank_speaks_again() {
        Payouts.bank("/mode/ok");
    }

    @Test
    void a_clock_set_forward_by_two_hours_makes_no_order_never_received() {
        // Given
        EndToEndId id = unknown();
        heard(id, ASKED, LONG_ENOUGH);

        // When
        BankTrace trace = heard(id, ASKED.plus(Duration.ofHours(2)), LONG_ENOUGH);

        // Then
        assertThat(trace.notFoundSince()).contains(ASKED);
        assertThat(trace.neverReceivedAt()).isEmpty();
    }

    @Test
    void a_clock_set_forward_by_two_hours_ends_no_order_before_its_last_moment() {
        // Given
        EndToEndId id = unknown();
        Instant later = Instant.now().plus(Duration.ofHours(2));

        // When
        Optional<Instant> early = askedPast(id, later, LONG_ENOUGH);

        // Then
        assertThat(early).isEmpty();
        assertThat(askedPast(id, later, Duration.ofDays(-1))).isPresent();
    }

    @Test
    void a_clock_set_back_by_an_hour_does_not_keep_the_banks_word_from_counting() {
        // Given
        EndToEndId id = unknown();
        heard(id, ASKED, LONG_ENOUGH);

        // When
        BankTrace trace = heard(id, ASKED.minus(Duration.ofHours(1)), Duration.ZERO);

        // Then
        assertThat(trace.neverReceivedAt()).contains(ASKED.minus(Duration.ofHours(1)));
    }

    @Test
    void a_clock_set_back_by_an_hour_delays_no_question() {
        EndToEndId id = unknown();
        inAll(() -> {
            // Given
            transactions
                    .sql()
                    .createUpdate("INSERT INTO bank_question (end_to_end_id, asked, next_at)"
                            + " VALUES (:id, 1, clock_timestamp() + :ahead::interval)"
                            + " ON CONFLICT (end_to_end_id) DO UPDATE SET next_at = excluded.next_at")
                    .bind("ahead", "1 second")
                    .bind("id", id.toString())
                    .execute();
            List<EndToEndId> before = questions.due(LONG_ENOUGH, WAIT_MAX, 1_000);

            // When
            transactions
                    .sql()
                    .createUpdate("UPDATE bank_question SET next_at = next_at + interval '1 hour'"
                            + " WHERE end_to_end_id = :id")
                    .bind("id", id.toString())
                    .execute();

            // Then
            assertThat(before).doesNotContain(id);
            assertThat(questions.due(LONG_ENOUGH, WAIT_MAX, 1_000)).contains(id);
            return true;
        });
    }

    @Test
    void a_clock_set_back_by_an_hour_delays_no_instruction() {
        BatchId batch = new BatchId(UUID.fromString(Payouts.compose(List.of(obligation))));
        Payouts.approve(batch.toString());
        inAll(() -> {
            // Given
            releaseBatch.handle(batch, ExpectedVersion.ANY, "p-maker");
            waits(batch, "1 second");
            List<BatchId> before = toSend();

            // When
            waits(batch, "1 hour");

            // Then
            assertThat(before).doesNotContain(batch);
            assertThat(toSend()).contains(batch);
            return true;
        });
    }

    private void waits(BatchId batch, String ahead) {
        transactions
                .sql()
                .createUpdate("UPDATE bank_instruction SET next_at = clock_timestamp() + :ahead::interval"
                        + " WHERE batch_id = :batch")
                .bind("ahead", ahead)
                .bind("batch", batch)
                .execute();
    }

    private List<BatchId> toSend() {
        return instructions.toSend(WAIT_MAX, 1_000).stream()
                .map(Instruction::batchId)
                .toList();
    }

    private EndToEndId unknown() {
        Payouts.pay(List.of(obligation));
        Payouts.awaitState(obligation, "UNKNOWN");
        return EndToEndId.parse(Payouts.attempt(obligation, 1, "endToEndId")).orElseThrow();
    }

    /** What is kept once the bank has said "no such payment" at a moment of the machine's clock. */
    private BankTrace heard(EndToEndId id, Instant at, Duration longEnough) {
        return inAll(() -> {
            words.apply(id, new BankAnswer.NotFound(), at, longEnough);
            return attempts.find(id).orElseThrow().trace();
        });
    }

    /** When the order was over, once the bank was asked at a moment and did not know it. */
    private Optional<Instant> askedPast(EndToEndId id, Instant asked, Duration validFor) {
        return inAll(() -> {
            words.notExecuted(id, new BankAnswer.NotFound(), asked, validFor);
            return attempts.find(id).orElseThrow().order().endedAt();
        });
    }

    private <T> T inAll(Supplier<T> work) {
        return transactions.inScope(AccessScope.all(), work);
    }
}
