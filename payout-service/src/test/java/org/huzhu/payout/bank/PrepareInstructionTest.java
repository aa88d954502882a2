package org.huzhu.payout.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;

import java.util.Optional;
import org.huzhu.payout.bank.PrepareInstruction.Prepared;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrepareInstructionTest {

    private final BankDesk desk = new BankDesk();
    private Instruction due;

    @BeforeEach
    void an_instruction_of_a_released_batch() {
        desk.paying.released(EXAMPLE);
        due = desk.instructions.given(BATCH);
    }

    @Test
    void it_is_claimed_and_its_file_is_written() {
        // When
        Prepared prepared = desk.preparing.handle(due);

        // Then
        assertThat(prepared).isInstanceOf(Prepared.Ready.class);
        assertThat(((Prepared.Ready) prepared).claimed())
                .isEqualTo(new Instruction(BATCH, Instruction.State.SENDING, 1, 4));
        assertThat(desk.instructions.now(BATCH)).isEqualTo(((Prepared.Ready) prepared).claimed());
        assertThat(desk.files.written()).hasSize(1);
    }

    @Test
    void what_somebody_else_has_is_left_to_him() {
        // Given
        desk.instructions.overtake(BATCH);

        // When
        Prepared prepared = desk.preparing.handle(due);

        // Then
        assertThat(prepared).isEqualTo(new Prepared.NothingToSend());
        assertThat(desk.files.written()).isEmpty();
    }

    @Test
    void what_an_open_item_concerns_is_put_back_until_a_person_has_closed_it() {
        // Given
        ReconciliationItem item =
                desk.owing.items.given(ItemKind.UNMATCHED_LINE, "-1312.10", Optional.of(OBLIGATION), About.NOBODY);

        // When
        Prepared prepared = desk.preparing.handle(due);

        // Then
        assertThat(prepared).isEqualTo(new Prepared.Waits(item.id()));
        assertThat(desk.instructions.now(BATCH).state()).isEqualTo(Instruction.State.TO_SEND);
        assertThat(desk.instructions.notes()).containsExactly("put back for PT30S OPEN_ITEM " + item.id());
        assertThat(desk.files.written()).isEmpty();
    }

    @Test
    void what_the_bank_has_spoken_of_is_asked_about_and_never_sent() {
        // Given
        desk.known.add(BATCH);

        // When
        Prepared prepared = desk.preparing.handle(due);

        // Then
        assertThat(prepared).isEqualTo(new Prepared.KnownToBank());
        assertThat(desk.instructions.now(BATCH).state()).isEqualTo(Instruction.State.LOST);
        assertThat(desk.instructions.notes()).containsExactly("LOST KNOWN_TO_BANK");
        assertThat(desk.first().state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(desk.files.written()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_written_becomes_an_item_and_is_tried_again() {
        // When
        desk.preparing.cannotBeWritten(due);

        // Then
        assertThat(desk.instructions.now(BATCH).state()).isEqualTo(Instruction.State.TO_SEND);
        assertThat(desk.instructions.notes()).containsExactly("put back for PT30S FILE_CANNOT_BE_WRITTEN");
        assertThat(desk.owing.items.page(Optional.of(ReconciliationItem.State.OPEN), Optional.empty(), 10))
                .extracting(ReconciliationItem::businessKey)
                .containsExactly("unwritable:" + BATCH);
    }
}
