package org.huzhu.payout.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huzhu.payout.bank.BankFixtures.DEBIT;
import static org.huzhu.payout.bank.BankFixtures.FOREIGN;
import static org.huzhu.payout.bank.BankFixtures.RETURN;
import static org.huzhu.payout.bank.BankFixtures.line;
import static org.huzhu.payout.bank.BankFixtures.report;
import static org.huzhu.payout.bank.BankFixtures.statement;
import static org.huzhu.payout.bank.BankFixtures.status;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.AMOUNT;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.NO_OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.BankMessage.Counts;
import org.huzhu.payout.bank.BankMessage.Source;
import org.huzhu.payout.bank.InMemoryBankMessages.KeptLine;
import org.huzhu.payout.bank.ReadBankMessage.Reading;
import org.huzhu.payout.bank.Statement.Direction;
import org.huzhu.payout.batch.BatchState;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.junit.jupiter.api.Test;

class ReadBankMessageTest {

    private static final String SETTLEMENT = "SETTLEMENT " + E2E + " 2025-07-17 PAYABLE>BANK 1312.10";
    private static final byte[] GARBAGE = "<Document/>".getBytes(StandardCharsets.UTF_8);

    private final BankDesk desk = new BankDesk();

    @Test
    void a_statement_moves_our_payments_and_makes_an_item_of_every_other_line() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        BankFile file = statement("S-1", FOREIGN, DEBIT);
        byte[] bytes = desk.files.of(file);

        // When
        Reading reading = desk.reading.read(bytes, Source.FETCHED);

        // Then
        assertThat(reading.repeated()).isFalse();
        assertThat(reading.message())
                .isEqualTo(new BankMessage(
                        reading.message().id(),
                        BankMessage.Type.CAMT_053,
                        "S-1",
                        BankMessage.digestOf(bytes),
                        Source.FETCHED,
                        NOW,
                        new Counts(2, 1, 1, 0)));
        assertThat(desk.messages.all()).containsExactly(reading.message());
        assertThat(desk.messages.paymentsOf(reading.message())).containsExactly(FIRST);
        assertThat(desk.messages.lines())
                .containsExactly(
                        new KeptLine(reading.message().id(), FOREIGN, false),
                        new KeptLine(reading.message().id(), DEBIT, true));
        assertThat(desk.first().state()).isEqualTo(AttemptState.SETTLED);
        assertThat(desk.owed().state()).isEqualTo(ObligationState.SETTLED);
        assertThat(desk.batchState()).isEqualTo(BatchState.RECONCILED);
        assertThat(desk.owing.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.owing.items.facts()).containsExactly("UNMATCHED_LINE line:BK-7 -50.00: booked on 2025-07-17");
        assertThat(desk.owing.audit.actions())
                .containsExactly(
                        "RECONCILIATION_ITEM_OPENED UNMATCHED_LINE",
                        "OBLIGATION_SETTLED",
                        "BATCH_RECONCILED statement",
                        "BANK_MESSAGE_READ FETCHED");
    }

    @Test
    void an_unmatched_line_keeps_no_name_and_no_account_but_whom_it_concerns() throws MalformedBankFile {
        // Given
        BankFile file = statement("S-1", FOREIGN);

        // When
        desk.read(file);

        // Then
        ReconciliationItem item = desk.owing.items.all().getFirst();
        assertThat(item.reference()).isEmpty();
        assertThat(item.about()).isEqualTo(new About(Optional.empty(), Optional.of("index of account")));
    }

    @Test
    void a_payment_that_our_books_do_not_hold_is_known_by_its_name_later() throws MalformedBankFile {
        // Given
        EndToEndId strange = new EndToEndId(NO_OBLIGATION, 1);

        // When
        desk.read(statement("S-1", line("BK-1", Direction.DEBIT, AMOUNT, PAID_ON, strange.toString())));

        // Then
        ReconciliationItem item = desk.owing.items.all().getFirst();
        assertThat(item.reference()).contains(strange.toString());
        assertThat(item.about()).isEqualTo(About.obligation(Optional.of(NO_OBLIGATION)));
    }

    @Test
    void the_same_message_again_changes_nothing() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        Reading first = desk.read(statement("S-1", DEBIT, FOREIGN));
        Attempt before = desk.first();
        List<String> audited = desk.owing.audit.actions();

        // When
        Reading again = desk.read(statement("S-1", DEBIT, FOREIGN));

        // Then
        assertThat(again).isEqualTo(new Reading(first.message(), true));
        assertThat(desk.messages.all()).hasSize(1);
        assertThat(desk.first()).isEqualTo(before);
        assertThat(desk.owing.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.owing.items.all()).hasSize(1);
        assertThat(desk.owing.audit.actions()).isEqualTo(audited);
    }

    @Test
    void the_same_name_with_other_content_moves_nothing_and_is_an_item_once() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        desk.read(statement("S-1"));
        byte[] altered = desk.files.of(statement("S-1", DEBIT));
        desk.reading.read(altered, Source.FETCHED);

        // When
        Reading again = desk.reading.read(altered, Source.FETCHED);

        // Then
        assertThat(again.repeated()).isTrue();
        assertThat(desk.first().state()).isEqualTo(AttemptState.SENT);
        assertThat(desk.owing.booked()).isEmpty();
        assertThat(desk.owing.items.facts())
                .containsExactly("MESSAGE_ALTERED CAMT_053:S-1:" + BankMessage.digestOf(altered)
                        + " 0.00: the same message came with other content");
    }

    @Test
    void a_line_that_an_earlier_statement_showed_is_counted_as_repeated() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        desk.read(statement("S-1", DEBIT));
        Attempt before = desk.first();

        // When
        Reading next = desk.read(statement("S-2", DEBIT, RETURN));

        // Then
        assertThat(next.message().counts()).isEqualTo(new Counts(2, 1, 0, 1));
        assertThat(before.state()).isEqualTo(AttemptState.SETTLED);
        assertThat(desk.first().state()).isEqualTo(AttemptState.RETURNED);
        assertThat(desk.owing.booked())
                .containsExactly(SETTLEMENT, "RETURN " + E2E + " 2025-07-19 BANK>PAYABLE 1312.10");
    }

    @Test
    void a_return_that_is_listed_before_its_debit_follows_it() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);

        // When
        desk.read(statement("S-1", RETURN, DEBIT));

        // Then
        assertThat(desk.owing.booked())
                .containsExactly(SETTLEMENT, "RETURN " + E2E + " 2025-07-19 BANK>PAYABLE 1312.10");
        assertThat(desk.owing.told).containsExactly("SETTLED", "RETURNED AC04");
        assertThat(desk.owing.items.all()).isEmpty();
        assertThat(desk.batchState()).isEqualTo(BatchState.RECONCILED);
    }

    @Test
    void a_late_payment_and_its_return_in_one_statement_leave_nothing_to_explain() throws MalformedBankFile {
        // Given
        desk.owing.given(AttemptState.NEVER_RECEIVED);

        // When
        desk.read(statement("S-1", RETURN, DEBIT));

        // Then
        assertThat(desk.first().state()).isEqualTo(AttemptState.RETURNED);
        assertThat(desk.owed().state()).isEqualTo(ObligationState.RETURNED);
        assertThat(desk.owing.booked())
                .containsExactly(SETTLEMENT, "RETURN " + E2E + " 2025-07-19 BANK>PAYABLE 1312.10");
        assertThat(desk.owing.items.all()).isEmpty();
    }

    @Test
    void a_report_counts_what_was_ours_and_what_was_not() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);

        // When
        Reading reading =
                desk.read(new BankFile.Report(report("R-1", status(E2E, "RJCT"), status("RENT JULY", "ACSP"))));

        // Then
        assertThat(reading.message().type()).isEqualTo(BankMessage.Type.PAIN_002);
        assertThat(reading.message().counts()).isEqualTo(new Counts(2, 1, 1, 0));
        assertThat(desk.messages.paymentsOf(reading.message())).containsExactly(FIRST);
        assertThat(desk.owed().state()).isEqualTo(ObligationState.RETURNED);
    }

    @Test
    void a_report_and_a_statement_of_one_name_are_two_messages() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        desk.read(new BankFile.Report(report("M-1", status(E2E, "ACSP"))));

        // When
        Reading reading = desk.read(statement("M-1", DEBIT));

        // Then
        assertThat(reading.repeated()).isFalse();
        assertThat(desk.owing.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.owing.items.all()).isEmpty();
    }

    @Test
    void what_a_person_uploaded_before_takes_nothing_from_the_banks_own_message() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        desk.upload(statement("S-1", DEBIT));

        // When
        Reading reading = desk.read(statement("S-1", DEBIT));

        // Then
        assertThat(reading.repeated()).isFalse();
        assertThat(reading.message().counts()).isEqualTo(new Counts(1, 1, 0, 0));
        assertThat(desk.owing.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.owing.items.all().getFirst().closedBy()).contains("bank");
    }

    @Test
    void what_cannot_be_understood_changes_nothing() {
        // Given
        desk.paying.released(EXAMPLE);

        // When / Then
        assertThatThrownBy(() -> desk.reading.read(GARBAGE, Source.FETCHED)).isInstanceOf(MalformedBankFile.class);
        assertThat(desk.messages.all()).isEmpty();
        assertThat(desk.owing.audit.lines()).isEmpty();
    }

    @Test
    void an_unreadable_message_that_comes_again_makes_no_second_item() {
        // Given
        desk.reading.unreadable(GARBAGE, "not well-formed near line 1");
        List<String> facts = desk.owing.items.facts();

        // When
        desk.reading.unreadable(GARBAGE, "not well-formed near line 1");

        // Then
        assertThat(facts).hasSize(1);
        assertThat(desk.owing.items.facts()).isEqualTo(facts);
        assertThat(desk.messages.all()).hasSize(1);
    }

    @Test
    void an_unreadable_message_is_kept_as_a_fact_for_a_person() {
        // Given
        String digest = BankMessage.digestOf(GARBAGE);

        // When
        desk.reading.unreadable(GARBAGE, "not well-formed near line 1");

        // Then
        assertThat(desk.messages.all())
                .containsExactly(new BankMessage(
                        desk.messages.all().getFirst().id(),
                        BankMessage.Type.UNREADABLE,
                        digest,
                        digest,
                        Source.FETCHED,
                        NOW,
                        Counts.NONE));
        assertThat(desk.owing.items.facts())
                .containsExactly("UNEXPECTED_STATUS unreadable:" + digest
                        + " 0.00: a message of the bank cannot be understood: not well-formed near line 1");
    }
}
