package org.huzhu.payout.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.bank.BankDesk.DEBTOR;
import static org.huzhu.payout.bank.BankFixtures.INSTRUCTION;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.AMOUNT;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.TODAY;
import static org.huzhu.payout.obligation.ObligationFixtures.other;
import static org.huzhu.payout.obligation.ObligationFixtures.redirected;
import static org.huzhu.payout.obligation.ObligationFixtures.unreadable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.batch.BatchNumber;
import org.huzhu.payout.batch.BatchRefusal;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.junit.jupiter.api.Test;

class PaymentFileTest {

    private static final Instant LAST_MOMENT = NOW.plusSeconds(3600);
    private static final Obligation OTHER = other(1, "88.00");

    private final BankDesk desk = new BankDesk();

    private static PaymentOrder order(String endToEndId, Money amount, Optional<Instant> lastMoment) {
        return new PaymentOrder(
                endToEndId,
                amount,
                Sensitive.of("name"),
                Sensitive.of("account"),
                "313537000059",
                lastMoment,
                "互助金 C25-000042-K");
    }

    private static PaymentInstruction instruction(Money total, PaymentOrder... orders) {
        return new PaymentInstruction(
                INSTRUCTION,
                BatchNumber.of(2025, 42).value(),
                NOW,
                TODAY,
                DEBTOR,
                orders.length,
                total,
                List.of(orders));
    }

    private Refused refusal() {
        return catchThrowableOfType(Refused.class, () -> desk.paymentFile.write(BATCH));
    }

    @Test
    void a_released_batch_is_written_with_its_payees_in_clear() {
        // Given
        desk.paying.released(EXAMPLE, OTHER);
        desk.owing.attempts.handedOver(FIRST, LAST_MOMENT);

        // When
        byte[] file = desk.paymentFile.write(BATCH);

        // Then
        PaymentInstruction expected = instruction(
                Money.yuan("1400.10"),
                order(E2E, AMOUNT, Optional.of(LAST_MOMENT)),
                order(new EndToEndId(OTHER.id(), 1).toString(), Money.yuan("88.00"), Optional.empty()));
        assertThat(desk.files.written()).containsExactly(expected);
        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(expected.toString());
        assertThat(desk.owing.audit.lines()).isEmpty();
    }

    @Test
    void the_same_batch_gives_the_same_bytes() {
        // Given
        desk.paying.released(EXAMPLE);
        byte[] first = desk.paymentFile.write(BATCH);

        // When
        byte[] second = desk.paymentFile.write(BATCH);

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(desk.files.written().getLast())
                .isEqualTo(desk.files.written().getFirst());
    }

    @Test
    void a_payment_that_was_withheld_is_neither_written_nor_counted() {
        // Given
        desk.paying.released(EXAMPLE, OTHER);
        desk.owing.attempts.given(desk.first().to(AttemptState.CANCELLED));

        // When
        desk.paymentFile.write(BATCH);

        // Then
        assertThat(desk.files.written().getFirst().count()).isEqualTo(1);
        assertThat(desk.files.written().getFirst().total()).isEqualTo(Money.yuan("88.00"));
    }

    @Test
    void nothing_is_written_before_the_release() {
        // Given
        desk.paying.approved(EXAMPLE);

        // When
        Refused refused = refusal();

        // Then
        assertThat(refused.code()).isEqualTo(BankRefusal.PAYMENT_FILE_NOT_READY);
        assertThat(desk.files.written()).isEmpty();
    }

    @Test
    void nothing_is_written_to_a_payee_that_was_changed_past_the_service() {
        // Given
        desk.paying.released(EXAMPLE, OTHER);
        desk.owing.obligations.given(redirected(desk.owed()));

        // When
        Refused refused = refusal();

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.PAYEE_ALTERED);
        assertThat(refused.faults())
                .containsExactly(Fault.at("/items/0", "OBLIGATION_PAYEE_ALTERED", Map.of("id", OBLIGATION.toString())));
        assertThat(desk.owing.alarmed).containsExactly(OBLIGATION);
        assertThat(desk.files.written()).isEmpty();
    }

    @Test
    void a_payee_that_no_key_opens_is_named_by_its_obligation() {
        // Given
        desk.paying.released(unreadable(EXAMPLE));

        // When
        Refused refused = refusal();

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.PAYEE_UNREADABLE);
        assertThat(refused.params()).isEqualTo(Map.of("obligation", OBLIGATION.toString()));
        assertThat(desk.files.written()).isEmpty();
    }

    @Test
    void an_unknown_batch_is_not_found() {
        assertThat(refusal().code()).isEqualTo(BatchRefusal.BATCH_NOT_FOUND);
    }
}
