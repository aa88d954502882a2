package org.huzhu.payout.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huzhu.payout.bank.BankDesk.UPLOADER;
import static org.huzhu.payout.bank.BankFixtures.DEBIT;
import static org.huzhu.payout.bank.BankFixtures.FOREIGN;
import static org.huzhu.payout.bank.BankFixtures.INSTRUCTION;
import static org.huzhu.payout.bank.BankFixtures.RETURN;
import static org.huzhu.payout.bank.BankFixtures.groupReport;
import static org.huzhu.payout.bank.BankFixtures.line;
import static org.huzhu.payout.bank.BankFixtures.report;
import static org.huzhu.payout.bank.BankFixtures.statement;
import static org.huzhu.payout.bank.BankFixtures.status;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.other;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.BankMessage.Counts;
import org.huzhu.payout.bank.BankMessage.Source;
import org.huzhu.payout.bank.ReadBankMessage.Reading;
import org.huzhu.payout.bank.Statement.Direction;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.BarredPerson;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.junit.jupiter.api.Test;

class ReceiveUploadTest {

    private static final BarredPerson BARRED =
            new BarredPerson(OBLIGATION, UPLOADER, BarredPerson.Because.UPLOADED_LINE);

    private final BankDesk desk = new BankDesk();

    private void assertNothingMoved(Attempt before) {
        assertThat(desk.first()).isEqualTo(before);
        assertThat(desk.owing.booked()).isEmpty();
        assertThat(desk.owing.told).isEmpty();
        assertThat(desk.messages.lines()).isEmpty();
    }

    @Test
    void an_uploaded_line_moves_nothing_but_is_an_item_a_question_and_a_bar() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        Attempt sent = desk.first();
        BankFile file = statement("S-1", DEBIT);
        byte[] bytes = desk.files.of(file);

        // When
        Reading reading = desk.receiving.handle(bytes, UPLOADER);

        // Then
        BankMessage message = reading.message();
        assertThat(reading.repeated()).isFalse();
        assertThat(message)
                .isEqualTo(new BankMessage(
                        message.id(),
                        BankMessage.Type.CAMT_053,
                        "S-1",
                        BankMessage.digestOf(bytes),
                        Source.UPLOADED,
                        NOW,
                        new Counts(1, 1, 0, 0)));
        assertThat(desk.messages.all()).containsExactly(message);
        assertThat(desk.messages.paymentsOf(message)).containsExactly(FIRST);
        ReconciliationItem item = desk.owing.items.all().getFirst();
        assertThat(desk.owing.items.facts())
                .containsExactly(
                        "UNCONFIRMED_LINE " + item.id() + " -1312.10: uploaded: debit BK-1, booked on 2025-07-17");
        assertThat(item.reference()).contains(E2E);
        assertThat(item.obligationId()).contains(OBLIGATION);
        assertThat(desk.lines.all())
                .containsExactly(new UploadedLine(
                        item.id(),
                        message.id(),
                        new UploadedLine.Movement(DEBIT),
                        Optional.of(FIRST),
                        UPLOADER,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(desk.questions.hurried()).containsExactly(FIRST);
        assertThat(desk.owing.barred.all()).containsExactly(BARRED);
        assertThat(desk.owing.audit.actions())
                .containsExactly("RECONCILIATION_ITEM_OPENED UNCONFIRMED_LINE", "BANK_MESSAGE_UPLOADED uploaded");
        assertNothingMoved(sent);
    }

    @Test
    void the_same_upload_again_changes_nothing() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        Attempt sent = desk.first();
        Reading first = desk.upload(statement("S-1", DEBIT));

        // When
        Reading again = desk.upload(statement("S-1", DEBIT));

        // Then
        assertThat(again).isEqualTo(new Reading(first.message(), true));
        assertThat(desk.lines.all()).hasSize(1);
        assertThat(desk.owing.items.all()).hasSize(1);
        assertThat(desk.owing.audit.lines()).hasSize(2);
        assertNothingMoved(sent);
    }

    @Test
    void an_upload_under_a_known_name_with_other_content_is_an_item() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        desk.upload(statement("S-1"));
        byte[] altered = desk.files.of(statement("S-1", DEBIT));

        // When
        Reading reading = desk.receiving.handle(altered, UPLOADER);

        // Then
        assertThat(reading.repeated()).isTrue();
        assertThat(desk.lines.all()).isEmpty();
        assertThat(desk.owing.items.facts())
                .containsExactly("MESSAGE_ALTERED CAMT_053:S-1:" + BankMessage.digestOf(altered)
                        + " 0.00: the same message came with other content");
    }

    @Test
    void what_the_bank_brought_before_is_no_evidence_any_more() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        Reading ofBank = desk.read(statement("S-1", DEBIT));

        // When
        Reading reading = desk.upload(statement("S-1", DEBIT));

        // Then
        assertThat(reading).isEqualTo(new Reading(ofBank.message(), true));
        assertThat(desk.messages.all()).hasSize(1);
        assertThat(desk.lines.all()).isEmpty();
        assertThat(desk.questions.hurried()).isEmpty();
        assertThat(desk.owing.barred.all()).isEmpty();
    }

    @Test
    void a_line_that_the_banks_statement_shows_is_repeated_and_bars_nobody() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        desk.read(statement("S-1", DEBIT));

        // When
        Reading reading = desk.upload(statement("S-1-COPY", DEBIT));

        // Then
        assertThat(reading.message().counts()).isEqualTo(new Counts(1, 0, 0, 1));
        assertThat(desk.owing.items.all()).isEmpty();
        assertThat(desk.owing.barred.all()).isEmpty();
    }

    @Test
    void a_line_that_was_uploaded_before_makes_no_second_item_but_bars_this_person_too() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        desk.upload(statement("S-1", DEBIT));

        // When
        Reading reading = desk.receiving.handle(desk.files.of(statement("S-2", DEBIT)), "p-second");

        // Then
        assertThat(reading.message().counts()).isEqualTo(new Counts(1, 0, 0, 1));
        assertThat(desk.owing.items.all()).hasSize(1);
        assertThat(desk.owing.barred.all())
                .containsExactly(BARRED, new BarredPerson(OBLIGATION, "p-second", BarredPerson.Because.UPLOADED_LINE));
    }

    @Test
    void a_line_whose_item_a_person_closed_may_be_uploaded_anew() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        desk.upload(statement("S-1", DEBIT));
        desk.owing.items.close(desk.owing.items.all().getFirst().id());

        // When
        Reading reading = desk.upload(statement("S-2", DEBIT));

        // Then
        assertThat(reading.message().counts()).isEqualTo(new Counts(1, 1, 0, 0));
        assertThat(desk.lines.all()).hasSize(2);
    }

    @Test
    void a_line_of_nobody_is_kept_without_what_may_be_somebodys_name_or_account() throws MalformedBankFile {
        // Given
        BankFile file = statement("S-1", FOREIGN);

        // When
        Reading reading = desk.upload(file);

        // Then
        assertThat(reading.message().counts()).isEqualTo(new Counts(1, 0, 1, 0));
        UploadedLine line = desk.lines.all().getFirst();
        assertThat(line.content())
                .isEqualTo(new UploadedLine.Movement(new StatementLine(
                        "BK-7",
                        Direction.DEBIT,
                        Money.yuan("50.00"),
                        PAID_ON,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        assertThat(line.attempt()).isEmpty();
        assertThat(desk.owing.items.all().getFirst().obligationId()).isEmpty();
        assertThat(desk.questions.hurried()).isEmpty();
        assertThat(desk.owing.barred.all()).isEmpty();
    }

    @Test
    void lines_are_taken_in_order_of_payments_and_debits_first() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE, other(1, "88.00"));
        StatementLine second = line(
                "BK-2",
                Direction.DEBIT,
                Money.yuan("88.00"),
                PAID_ON,
                desk.paying.content().payments().getLast().attempt().id().toString());

        // When
        desk.upload(statement("S-1", second, RETURN, DEBIT));

        // Then
        assertThat(desk.lines.all().stream().map(UploadedLine::content))
                .containsExactly(
                        new UploadedLine.Movement(DEBIT),
                        new UploadedLine.Movement(RETURN),
                        new UploadedLine.Movement(second));
    }

    @Test
    void a_status_is_taken_as_evidence_over_the_amount_of_its_payment() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        Attempt sent = desk.first();

        // When
        Reading reading =
                desk.upload(new BankFile.Report(report("R-1", status(E2E, "RJCT"), status("RENT JULY", "ACSP"))));

        // Then
        assertThat(reading.message().counts()).isEqualTo(new Counts(2, 1, 1, 0));
        ReconciliationItem item = desk.owing.items.all().getFirst();
        assertThat(desk.owing.items.facts())
                .containsExactly(
                        "UNCONFIRMED_LINE " + item.id() + " 1312.10: uploaded: status RJCT in report R-1",
                        "UNEXPECTED_STATUS uploaded:R-1:1 0.00: ACSP for a payment that is not ours");
        assertThat(desk.lines.all())
                .extracting(UploadedLine::content)
                .containsExactly(new UploadedLine.Status("R-1", status(E2E, "RJCT")));
        assertThat(desk.questions.hurried()).containsExactly(FIRST);
        assertThat(desk.owing.barred.all()).containsExactly(BARRED);
        assertNothingMoved(sent);
    }

    @Test
    void a_status_of_the_whole_instruction_is_evidence_about_each_payment_in_it() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE, other(1, "88.00"));

        // When
        Reading reading = desk.upload(new BankFile.Report(groupReport("R-1", INSTRUCTION, "RJCT")));

        // Then
        assertThat(reading.message().counts()).isEqualTo(new Counts(2, 2, 0, 0));
        assertThat(desk.lines.all()).hasSize(2);
        assertThat(desk.owing.barred.all()).hasSize(2);
    }

    @Test
    void what_cannot_be_understood_changes_nothing() {
        // Given
        byte[] garbage = "<Document/>".getBytes(StandardCharsets.UTF_8);

        // When / Then
        assertThatThrownBy(() -> desk.receiving.handle(garbage, UPLOADER)).isInstanceOf(MalformedBankFile.class);
        assertThat(desk.messages.all()).isEqualTo(List.of());
        assertThat(desk.owing.audit.lines()).isEmpty();
    }
}
