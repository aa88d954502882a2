package org.huzhu.payout.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.bank.BankFixtures.DEBIT;
import static org.huzhu.payout.bank.BankFixtures.FOREIGN;
import static org.huzhu.payout.bank.BankFixtures.PAID;
import static org.huzhu.payout.bank.BankFixtures.RETURN;
import static org.huzhu.payout.bank.BankFixtures.line;
import static org.huzhu.payout.bank.BankFixtures.report;
import static org.huzhu.payout.bank.BankFixtures.statement;
import static org.huzhu.payout.bank.BankFixtures.status;
import static org.huzhu.payout.obligation.ObligationFixtures.AMOUNT;
import static org.huzhu.payout.obligation.ObligationFixtures.BACK_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.SECOND;

import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.Statement.Direction;
import org.huzhu.payout.bank.Statement.StatementLine;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.BankTransaction;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighUploadTest {

    private static final Money OTHER_AMOUNT = Money.yuan("1312.11");

    private final BankDesk desk = new BankDesk();

    /** What people upload about the payment. */
    private enum Uploaded {
        DEBIT(statement("S-1", BankFixtures.DEBIT)),
        RETURN(statement("S-1", BankFixtures.RETURN)),
        ACCEPTED(new BankFile.Report(report("R-1", status(E2E, "ACSP")))),
        REFUSED(new BankFile.Report(report("R-1", status(E2E, "RJCT"))));

        private final BankFile file;

        Uploaded(BankFile file) {
            this.file = file;
        }
    }

    /** What the bank says when it is asked. */
    private enum Word {
        EXECUTED(new BankAnswer.Executed(PAID_ON, PAID)),
        GIVEN_BACK(new BankAnswer.GivenBack(BACK_ON, "AC04", PAID)),
        REJECTED(new BankAnswer.Rejected("AC04")),
        NOT_FOUND(new BankAnswer.NotFound()),
        PENDING(new BankAnswer.Pending()),
        NO_ANSWER(new BankAnswer.NoAnswer("HTTP 503"));

        private final BankAnswer answer;

        Word(BankAnswer answer) {
            this.answer = answer;
        }
    }

    /** Uploads a file about the payment that is sent; returns the attempt as it is then. */
    private Attempt uploaded(BankFile file) throws MalformedBankFile {
        desk.paying.released(EXAMPLE);
        desk.upload(file);
        return desk.first();
    }

    private ReconciliationItem item() {
        return desk.owing.items.all().getFirst();
    }

    private String outcome() {
        if (item().state() == ReconciliationItem.State.CLOSED) {
            return "AGREES";
        }
        return item().note().contains("; ") ? "CONTRADICTS" : "UNDECIDED";
    }

    @ParameterizedTest
    @CsvSource({
        "DEBIT,    EXECUTED,   AGREES",
        "DEBIT,    GIVEN_BACK, AGREES",
        "DEBIT,    REJECTED,   CONTRADICTS",
        "DEBIT,    NOT_FOUND,  CONTRADICTS",
        "DEBIT,    PENDING,    UNDECIDED",
        "DEBIT,    NO_ANSWER,  UNDECIDED",
        "RETURN,   EXECUTED,   CONTRADICTS",
        "RETURN,   GIVEN_BACK, AGREES",
        "RETURN,   REJECTED,   CONTRADICTS",
        "RETURN,   NOT_FOUND,  CONTRADICTS",
        "RETURN,   PENDING,    UNDECIDED",
        "RETURN,   NO_ANSWER,  UNDECIDED",
        "ACCEPTED, EXECUTED,   AGREES",
        "ACCEPTED, GIVEN_BACK, AGREES",
        "ACCEPTED, REJECTED,   CONTRADICTS",
        "ACCEPTED, NOT_FOUND,  CONTRADICTS",
        "ACCEPTED, PENDING,    AGREES",
        "ACCEPTED, NO_ANSWER,  UNDECIDED",
        "REFUSED,  EXECUTED,   CONTRADICTS",
        "REFUSED,  GIVEN_BACK, CONTRADICTS",
        "REFUSED,  REJECTED,   AGREES",
        "REFUSED,  NOT_FOUND,  CONTRADICTS",
        "REFUSED,  PENDING,    UNDECIDED",
        "REFUSED,  NO_ANSWER,  UNDECIDED"
    })
    void what_people_uploaded_is_held_against_the_banks_answer(Uploaded uploaded, Word word, String outcome)
            throws MalformedBankFile {
        // Given
        Attempt asked = uploaded(uploaded.file);

        // When
        desk.weighing.answered(asked, word.answer);

        // Then
        assertThat(outcome()).isEqualTo(outcome);
        assertThat(desk.first()).isEqualTo(asked);
        assertThat(desk.owing.booked()).isEmpty();
    }

    @Test
    void a_line_that_the_bank_repeats_is_closed_in_its_name_and_words() throws MalformedBankFile {
        // Given
        Attempt asked = uploaded(statement("S-1", DEBIT));

        // When
        desk.weighing.answered(asked, new BankAnswer.Executed(PAID_ON, PAID));

        // Then
        assertThat(item().closedBy()).contains("bank");
        assertThat(item().resolution()).contains("asked, the bank said: executed on 2025-07-17, 1312.10 yuan, BK-1");
        assertThat(desk.owing.audit.actions())
                .endsWith(
                        "RECONCILIATION_ITEM_CLOSED asked, the bank said: executed on 2025-07-17, 1312.10 yuan, BK-1");
    }

    @Test
    void a_line_that_the_bank_contradicts_stays_open_and_tells_its_words_once() throws MalformedBankFile {
        // Given
        Attempt asked = uploaded(statement("S-1", DEBIT));
        desk.weighing.answered(asked, new BankAnswer.NotFound());
        ReconciliationItem before = item();

        // When
        desk.weighing.answered(asked, new BankAnswer.NotFound());

        // Then
        assertThat(item()).isEqualTo(before);
        assertThat(item().state()).isEqualTo(ReconciliationItem.State.OPEN);
        assertThat(item().note())
                .isEqualTo("uploaded: debit BK-1, booked on 2025-07-17; asked, the bank said: no such payment");
    }

    @ParameterizedTest
    @CsvSource({"BK-2, 1312.10", "BK-1, 1312.11"})
    void an_execution_by_another_movement_contradicts_a_debit(String reference, String amount)
            throws MalformedBankFile {
        // Given
        Attempt asked = uploaded(statement("S-1", DEBIT));

        // When
        desk.weighing.answered(
                asked, new BankAnswer.Executed(PAID_ON, new BankTransaction(reference, Money.yuan(amount))));

        // Then
        assertThat(outcome()).isEqualTo("CONTRADICTS");
    }

    @Test
    void a_return_over_another_amount_than_was_given_back_is_contradicted() throws MalformedBankFile {
        // Given
        Attempt asked = uploaded(statement("S-1", line("BK-9", Direction.CREDIT, OTHER_AMOUNT, BACK_ON, E2E)));

        // When
        desk.weighing.answered(asked, new BankAnswer.GivenBack(BACK_ON, "AC04", PAID));

        // Then
        assertThat(outcome()).isEqualTo("CONTRADICTS");
        assertThat(item().note())
                .endsWith("asked, the bank said: executed on 2025-07-19 and given back, 1312.10 yuan, BK-1");
    }

    @ParameterizedTest
    @CsvSource({"BK-9, AGREES", "BK-10, CONTRADICTS"})
    void a_return_is_only_the_one_that_the_statement_has_shown(String reference, String outcome)
            throws MalformedBankFile {
        // Given
        Attempt sent = uploaded(statement("S-1", RETURN));
        Attempt asked = sent.with(sent.trace().withCreditReference(reference, BACK_ON, Optional.empty()));

        // When
        desk.weighing.answered(asked, new BankAnswer.GivenBack(BACK_ON, "AC04", PAID));

        // Then
        assertThat(outcome()).isEqualTo(outcome);
    }

    @Test
    void a_line_about_another_payment_or_one_that_a_person_closed_is_not_weighed() throws MalformedBankFile {
        // Given
        Attempt asked = uploaded(statement("S-1", DEBIT));
        desk.owing.items.close(item().id());
        desk.upload(statement("S-2", line("BK-2", Direction.DEBIT, AMOUNT, PAID_ON, SECOND.toString())));
        List<ReconciliationItem> before = desk.owing.items.all();

        // When
        desk.weighing.answered(asked, new BankAnswer.Executed(PAID_ON, PAID));

        // Then
        assertThat(desk.owing.items.all()).isEqualTo(before);
    }

    @Test
    void the_banks_own_statement_explains_the_same_line() throws MalformedBankFile {
        // Given
        uploaded(statement("S-1", DEBIT));

        // When
        desk.weighing.stated(List.of(DEBIT));

        // Then
        assertThat(item().closedBy()).contains("bank");
        assertThat(item().resolution())
                .contains("the bank's own statement shows debit BK-1, booked on 2025-07-17, 1312.10 yuan");
    }

    @Test
    void a_name_that_is_not_ours_is_not_compared_because_it_was_not_kept() throws MalformedBankFile {
        // Given
        desk.upload(statement("S-1", FOREIGN));

        // When
        desk.weighing.stated(List.of(FOREIGN));

        // Then
        assertThat(outcome()).isEqualTo("AGREES");
    }

    @ParameterizedTest
    @CsvSource({
        "DEBIT,  1312.11, 0198c0de0000700080000000000000011",
        "CREDIT, 1312.10, 0198c0de0000700080000000000000011",
        "DEBIT,  1312.10, 0198c0de0000700080000000000000012"
    })
    void a_statement_that_shows_the_reference_otherwise_contradicts_the_line(
            Direction direction, String amount, String endToEndId) throws MalformedBankFile {
        // Given
        uploaded(statement("S-1", DEBIT));
        StatementLine shown = line("BK-1", direction, Money.yuan(amount), PAID_ON, endToEndId);

        // When
        desk.weighing.stated(List.of(shown));

        // Then
        assertThat(outcome()).isEqualTo("CONTRADICTS");
    }

    @Test
    void a_statement_about_other_references_or_about_nothing_weighs_nothing() throws MalformedBankFile {
        // Given
        uploaded(statement("S-1", DEBIT));
        ReconciliationItem before = item();

        // When
        desk.weighing.stated(List.of());
        desk.weighing.stated(List.of(RETURN));

        // Then
        assertThat(item()).isEqualTo(before);
    }
}
