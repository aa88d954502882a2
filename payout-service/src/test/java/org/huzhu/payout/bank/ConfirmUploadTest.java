package org.huzhu.payout.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.bank.BankDesk.UPLOADER;
import static org.huzhu.payout.bank.BankFixtures.DEBIT;
import static org.huzhu.payout.bank.BankFixtures.FOREIGN;
import static org.huzhu.payout.bank.BankFixtures.line;
import static org.huzhu.payout.bank.BankFixtures.report;
import static org.huzhu.payout.bank.BankFixtures.statement;
import static org.huzhu.payout.bank.BankFixtures.status;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;

import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.Statement.Direction;
import org.huzhu.payout.batch.BatchState;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.BarredPerson;
import org.huzhu.payout.obligation.Sight;
import org.huzhu.payout.reconciliation.ItemId;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.huzhu.payout.reconciliation.ReconciliationRefusal;
import org.junit.jupiter.api.Test;

class ConfirmUploadTest {

    private static final String SETTLEMENT = "SETTLEMENT " + E2E + " 2025-07-17 PAYABLE>BANK 1312.10";

    private final BankDesk desk = new BankDesk();
    private final ConfirmUpload confirming = desk.confirming(BankChannel.NONE);

    /** Uploads a file about the sent payment and returns the last item that it made. */
    private ItemId uploaded(BankFile file) throws MalformedBankFile {
        if (desk.owing.obligations.find(OBLIGATION).isEmpty()) {
            desk.paying.released(EXAMPLE);
        }
        desk.upload(file);
        return desk.owing.items.all().getLast().id();
    }

    private ReconciliationItem item(ItemId id) {
        return desk.owing.items.now(id);
    }

    private RefusalCode refusal(ConfirmUpload confirm, ItemId item, String person) {
        return catchThrowableOfType(Refused.class, () -> confirm.handle(item, person))
                .code();
    }

    @Test
    void the_first_confirmation_moves_nothing_and_bars_who_gave_it() throws MalformedBankFile {
        // Given
        ItemId item = uploaded(statement("S-1", DEBIT));
        UploadedLine line = desk.lines.all().getFirst();
        Attempt sent = desk.first();

        // When
        UploadedLine confirmed = confirming.handle(item, "p-one");

        // Then
        assertThat(confirmed).isEqualTo(line.confirmed("p-one"));
        assertThat(desk.lines.all()).containsExactly(confirmed);
        assertThat(confirmed.confirmations()).isEqualTo(1);
        assertThat(item(item).state()).isEqualTo(ReconciliationItem.State.OPEN);
        assertThat(desk.first()).isEqualTo(sent);
        assertThat(desk.owing.booked()).isEmpty();
        assertThat(desk.owing.barred.all())
                .containsExactly(
                        new BarredPerson(OBLIGATION, UPLOADER, BarredPerson.Because.UPLOADED_LINE),
                        new BarredPerson(OBLIGATION, "p-one", BarredPerson.Because.CONFIRMED_LINE));
        assertThat(desk.paying.sight.reasons()).containsExactly(Sight.PAYMENTS_OF_ALL_UNITS);
        assertThat(desk.owing.audit.actions()).endsWith("UPLOADED_LINE_CONFIRMED");
    }

    @Test
    void the_second_confirmation_counts_like_the_banks_own_word_and_closes_the_item() throws MalformedBankFile {
        // Given
        ItemId item = uploaded(statement("S-1", DEBIT));
        confirming.handle(item, "p-one");

        // When
        UploadedLine confirmed = confirming.handle(item, "p-two");

        // Then
        assertThat(confirmed.confirmedAgainBy()).contains("p-two");
        assertThat(desk.first().state()).isEqualTo(AttemptState.SETTLED);
        assertThat(desk.first().trace().debitReference()).contains("BK-1");
        assertThat(desk.owed().state()).isEqualTo(ObligationState.SETTLED);
        assertThat(desk.batchState()).isEqualTo(BatchState.RECONCILED);
        assertThat(desk.owing.booked()).containsExactly(SETTLEMENT);
        assertThat(item(item).state()).isEqualTo(ReconciliationItem.State.CLOSED);
        assertThat(item(item).closedBy()).contains("p-two");
        assertThat(item(item).closedAt()).contains(NOW);
        assertThat(item(item).resolution()).contains(ConfirmUpload.AGAINST_PAPER);
        assertThat(desk.owing.barred.all()).hasSize(3);
    }

    @Test
    void a_third_person_finds_the_item_closed_and_changes_nothing() throws MalformedBankFile {
        // Given
        ItemId item = uploaded(statement("S-1", DEBIT));
        confirming.handle(item, "p-one");
        UploadedLine confirmed = confirming.handle(item, "p-two");

        // When
        RefusalCode code = refusal(confirming, item, "p-three");

        // Then
        assertThat(code).isEqualTo(ReconciliationRefusal.RECONCILIATION_ITEM_CLOSED);
        assertThat(desk.lines.all()).containsExactly(confirmed);
        assertThat(desk.owing.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.owing.barred.all()).hasSize(3);
    }

    @Test
    void nobody_confirms_what_they_uploaded() throws MalformedBankFile {
        // Given
        ItemId item = uploaded(statement("S-1", DEBIT));

        // When
        RefusalCode code = refusal(confirming, item, UPLOADER);

        // Then
        assertThat(code).isEqualTo(UploadRefusal.UPLOADED_LINE_CONFIRMED_BY_UPLOADER);
        assertThat(desk.lines.all().getFirst().confirmations()).isZero();
        assertThat(desk.owing.booked()).isEmpty();
    }

    @Test
    void one_person_is_not_two() throws MalformedBankFile {
        // Given
        ItemId item = uploaded(statement("S-1", DEBIT));
        confirming.handle(item, "p-one");

        // When
        RefusalCode code = refusal(confirming, item, "p-one");

        // Then
        assertThat(code).isEqualTo(UploadRefusal.UPLOADED_LINE_CONFIRMED_BEFORE);
        assertThat(desk.lines.all().getFirst().confirmations()).isEqualTo(1);
        assertThat(item(item).state()).isEqualTo(ReconciliationItem.State.OPEN);
        assertThat(desk.owing.booked()).isEmpty();
    }

    @Test
    void where_the_bank_can_be_asked_peoples_word_is_not_taken() throws MalformedBankFile {
        // Given
        ItemId item = uploaded(statement("S-1", DEBIT));

        // When
        RefusalCode code = refusal(desk.confirming(BankChannel.HTTP), item, "p-one");

        // Then
        assertThat(code).isEqualTo(UploadRefusal.UPLOADED_LINE_ASKED_OF_BANK);
        assertThat(desk.lines.all().getFirst().confirmations()).isZero();
    }

    @Test
    void an_item_that_the_bank_explained_meanwhile_is_not_confirmed() throws MalformedBankFile {
        // Given
        ItemId item = uploaded(statement("S-1", DEBIT));
        desk.read(statement("S-1", DEBIT));

        // When
        RefusalCode code = refusal(confirming, item, "p-one");

        // Then
        assertThat(code).isEqualTo(ReconciliationRefusal.RECONCILIATION_ITEM_CLOSED);
        assertThat(desk.owing.booked()).containsExactly(SETTLEMENT);
    }

    @Test
    void an_item_without_an_uploaded_line_and_one_that_nobody_knows_are_told_apart() {
        // Given
        ItemId other = desk.owing.items.given(ItemKind.UNMATCHED_LINE, "88.00").id();

        // When
        RefusalCode code = refusal(confirming, other, "p-one");

        // Then
        assertThat(code).isEqualTo(UploadRefusal.UPLOADED_LINE_NOT_FOUND);
        assertThat(refusal(confirming, new ItemId(new UUID(0, 0)), "p-one"))
                .isEqualTo(ReconciliationRefusal.RECONCILIATION_ITEM_NOT_FOUND);
    }

    @Test
    void a_movement_of_one_reference_counts_once_whatever_two_papers_say_of_it() throws MalformedBankFile {
        // Given
        ItemId first = uploaded(statement("S-1", DEBIT));
        ItemId second = uploaded(statement("S-2", line("BK-1", Direction.DEBIT, Money.yuan("1312.11"), PAID_ON, E2E)));
        confirming.handle(first, "p-one");
        confirming.handle(first, "p-two");
        Attempt settled = desk.first();
        confirming.handle(second, "p-one");

        // When
        confirming.handle(second, "p-two");

        // Then
        assertThat(desk.first()).isEqualTo(settled);
        assertThat(desk.owing.booked()).containsExactly(SETTLEMENT);
        assertThat(item(second).resolution()).contains(ConfirmUpload.COUNTS_ALREADY);
        assertThat(desk.owing.items.all()).hasSize(2);
    }

    @Test
    void a_status_counts_too_once_two_people_have_confirmed_it() throws MalformedBankFile {
        // Given
        ItemId item = uploaded(new BankFile.Report(report("R-1", status(E2E, "RJCT"))));
        confirming.handle(item, "p-one");

        // When
        confirming.handle(item, "p-two");

        // Then
        assertThat(desk.first().state()).isEqualTo(AttemptState.RETURNED);
        assertThat(desk.first().trace().reasonCode()).isEqualTo(Optional.of("AC04"));
        assertThat(desk.owed().state()).isEqualTo(ObligationState.RETURNED);
        assertThat(desk.owing.booked()).isEmpty();
        assertThat(item(item).resolution()).contains(ConfirmUpload.AGAINST_PAPER);
    }

    @Test
    void a_line_of_nobody_becomes_an_item_like_the_banks_own_and_bars_nobody() throws MalformedBankFile {
        // Given
        ItemId item = uploaded(statement("S-1", FOREIGN));
        confirming.handle(item, "p-one");

        // When
        confirming.handle(item, "p-two");

        // Then
        assertThat(item(item).resolution()).contains(ConfirmUpload.AGAINST_PAPER);
        assertThat(desk.owing.items.facts()).last().isEqualTo("UNMATCHED_LINE line:BK-7 -50.00: booked on 2025-07-17");
        assertThat(desk.owing.barred.all()).isEmpty();
        assertThat(desk.owing.booked()).isEmpty();
    }
}
