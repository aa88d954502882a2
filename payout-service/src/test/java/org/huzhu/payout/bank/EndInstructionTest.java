package org.huzhu.payout.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.bank.BankFixtures.report;
import static org.huzhu.payout.bank.BankFixtures.status;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;

import java.nio.charset.StandardCharsets;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.obligation.AttemptState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndInstructionTest {

    private final BankDesk desk = new BankDesk();
    private Instruction due;

    @BeforeEach
    void a_claimed_instruction() {
        desk.paying.released(EXAMPLE);
        due = desk.instructions.given(BATCH);
        desk.instructions.overtake(BATCH);
    }

    private boolean ends(Submission submission) {
        return desk.ending.handle(due.claimed(), submission);
    }

    @Test
    void an_answer_is_read_and_ends_it() {
        // Given
        byte[] file = desk.files.of(new BankFile.Report(report("R-1", status(E2E, "RJCT"))));

        // When
        boolean mine = ends(new Submission.Answered(new String(file, StandardCharsets.UTF_8)));

        // Then
        assertThat(mine).isTrue();
        assertThat(desk.instructions.now(BATCH).state()).isEqualTo(Instruction.State.ANSWERED);
        assertThat(desk.first().state()).isEqualTo(AttemptState.RETURNED);
        assertThat(desk.owing.audit.actions()).contains("BATCH_HANDED_OVER ANSWERED");
    }

    @Test
    void an_answer_that_cannot_be_read_leaves_each_payment_to_be_asked_about() {
        // When
        boolean mine = ends(new Submission.Answered("<html>"));

        // Then
        assertThat(mine).isTrue();
        assertThat(desk.instructions.now(BATCH).state()).isEqualTo(Instruction.State.ANSWERED);
        assertThat(desk.first().state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(desk.owed().state()).isEqualTo(ObligationState.UNKNOWN);
    }

    @Test
    void no_answer_leaves_each_payment_to_be_asked_about_and_nothing_is_sent_again() {
        // When
        boolean mine = ends(new Submission.Lost("TIMEOUT"));

        // Then
        assertThat(mine).isTrue();
        assertThat(desk.instructions.now(BATCH).state()).isEqualTo(Instruction.State.LOST);
        assertThat(desk.instructions.notes()).containsExactly("LOST TIMEOUT");
        assertThat(desk.first().state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(desk.owing.audit.actions()).contains("BATCH_HANDED_OVER LOST TIMEOUT");
    }

    @Test
    void what_never_left_this_machine_is_put_back_and_stays_sent() {
        // When
        boolean mine = ends(new Submission.NotSent("NO_CONNECTION"));

        // Then
        assertThat(mine).isTrue();
        assertThat(desk.instructions.now(BATCH).state()).isEqualTo(Instruction.State.TO_SEND);
        assertThat(desk.instructions.notes()).containsExactly("put back for PT30S NO_CONNECTION");
        assertThat(desk.first().state()).isEqualTo(AttemptState.SENT);
        assertThat(desk.owing.audit.lines()).isEmpty();
    }

    @Test
    void whoever_lost_the_claim_notes_nothing() {
        // Given
        desk.instructions.overtake(BATCH);

        // When
        boolean mine = ends(new Submission.Lost("ABANDONED"));

        // Then
        assertThat(mine).isFalse();
        assertThat(desk.instructions.now(BATCH).state()).isEqualTo(Instruction.State.SENDING);
        assertThat(desk.first().state()).isEqualTo(AttemptState.SENT);
        assertThat(desk.owing.audit.lines()).isEmpty();
    }
}
