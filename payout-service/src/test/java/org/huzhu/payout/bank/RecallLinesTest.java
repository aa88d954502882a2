package org.huzhu.payout.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.bank.BankFixtures.DEBIT;
import static org.huzhu.payout.bank.BankFixtures.RETURN;
import static org.huzhu.payout.bank.BankFixtures.line;
import static org.huzhu.payout.bank.BankFixtures.statement;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.CLOCK;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FUND;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.SECOND;

import java.util.Optional;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.Statement.Direction;
import org.huzhu.payout.batch.BatchState;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.junit.jupiter.api.Test;

/** The statement came first; then our books, restored, held the payment again. */
class RecallLinesTest {

    private static final String SETTLEMENT = "SETTLEMENT " + E2E + " 2025-07-17 PAYABLE>BANK 1312.10";

    private final BankDesk desk = new BankDesk();

    @Test
    void a_line_of_an_earlier_statement_settles_the_payment_that_our_books_hold_again() throws MalformedBankFile {
        // Given
        desk.read(statement("S-1", DEBIT));
        desk.paying.released(EXAMPLE);

        // When
        desk.recalling.handle(BATCH);

        // Then
        assertThat(desk.first().state()).isEqualTo(AttemptState.SETTLED);
        assertThat(desk.first().trace().debitReference()).contains("BK-1");
        assertThat(desk.owed().state()).isEqualTo(ObligationState.SETTLED);
        assertThat(desk.owing.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.stated.explained()).containsExactly("BK-1 by " + E2E);
        assertThat(desk.batchState()).isEqualTo(BatchState.RECONCILED);
    }

    @Test
    void a_line_is_recalled_once() throws MalformedBankFile {
        // Given
        desk.read(statement("S-1", DEBIT));
        desk.paying.released(EXAMPLE);
        desk.recalling.handle(BATCH);
        Attempt before = desk.first();

        // When
        desk.recalling.handle(BATCH);

        // Then
        assertThat(desk.first()).isEqualTo(before);
        assertThat(desk.owing.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.stated.explained()).hasSize(1);
    }

    @Test
    void a_return_is_recalled_behind_its_debit() throws MalformedBankFile {
        // Given
        desk.read(statement("S-2", RETURN));
        desk.read(statement("S-1", DEBIT));
        desk.paying.released(EXAMPLE);

        // When
        desk.recalling.handle(BATCH);

        // Then
        assertThat(desk.owed().state()).isEqualTo(ObligationState.RETURNED);
        assertThat(desk.owing.booked())
                .containsExactly(SETTLEMENT, "RETURN " + E2E + " 2025-07-19 BANK>PAYABLE 1312.10");
        assertThat(desk.batchState()).isEqualTo(BatchState.RECONCILED);
    }

    @Test
    void a_line_over_another_amount_is_recalled_as_a_mismatch() throws MalformedBankFile {
        // Given
        desk.read(statement("S-1", line("BK-1", Direction.DEBIT, Money.yuan("13.12"), PAID_ON, E2E)));
        desk.paying.released(EXAMPLE);

        // When
        desk.recalling.handle(BATCH);

        // Then
        assertThat(desk.first().state()).isEqualTo(AttemptState.SENT);
        assertThat(desk.owing.booked()).isEmpty();
        assertThat(desk.owing.items.facts()).contains("AMOUNT_MISMATCH " + E2E + ":BK-1 -13.12: ordered 1312.10");
        assertThat(desk.batchState()).isEqualTo(BatchState.RELEASED);
    }

    @Test
    void a_line_that_a_person_has_booked_aside_is_not_booked_again() throws MalformedBankFile {
        // Given
        desk.owing.ledger.open(FUND, CLOCK.instant());
        desk.read(statement("S-1", DEBIT));
        desk.owing
                .items
                .closing(desk.owing.ledger, desk.owing.source, CLOCK)
                .handle(
                        desk.owing.items.all().getFirst().id(),
                        ExpectedVersion.ANY,
                        "p-clerk",
                        "来源待查",
                        Optional.of(FUND));
        desk.paying.released(EXAMPLE);

        // When
        desk.recalling.handle(BATCH);

        // Then
        assertThat(desk.first().state()).isEqualTo(AttemptState.SENT);
        assertThat(desk.owing.booked()).hasSize(1).first().asString().startsWith("SUSPENSE ");
    }

    @Test
    void a_line_about_another_attempt_is_not_taken_for_this_one() throws MalformedBankFile {
        // Given
        desk.read(statement("S-1", line("BK-1", Direction.DEBIT, EXAMPLE.amount(), PAID_ON, SECOND.toString())));
        desk.paying.released(EXAMPLE);

        // When
        desk.recalling.handle(BATCH);

        // Then
        assertThat(desk.first().state()).isEqualTo(AttemptState.SENT);
        assertThat(desk.stated.explained()).isEmpty();
    }

    @Test
    void what_people_stood_for_is_not_recalled_as_the_banks_word() throws MalformedBankFile {
        // Given
        desk.upload(statement("S-1", DEBIT));
        ConfirmUpload confirming = desk.confirming(BankChannel.NONE);
        confirming.handle(desk.owing.items.all().getFirst().id(), "p-one");
        confirming.handle(desk.owing.items.all().getFirst().id(), "p-two");
        desk.paying.released(EXAMPLE);

        // When
        desk.recalling.handle(BATCH);

        // Then
        assertThat(desk.messages.lines()).hasSize(1);
        assertThat(desk.stated.explained()).isEmpty();
        assertThat(desk.first().state()).isEqualTo(AttemptState.SENT);
        assertThat(desk.owing.booked()).isEmpty();
    }
}
