package org.huzhu.payout.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.bank.BankFixtures.DEBIT;
import static org.huzhu.payout.bank.BankFixtures.FOREIGN;
import static org.huzhu.payout.bank.BankFixtures.INSTRUCTION;
import static org.huzhu.payout.bank.BankFixtures.PAID;
import static org.huzhu.payout.bank.BankFixtures.RETURN;
import static org.huzhu.payout.bank.BankFixtures.groupReport;
import static org.huzhu.payout.bank.BankFixtures.report;
import static org.huzhu.payout.bank.BankFixtures.statement;
import static org.huzhu.payout.bank.BankFixtures.status;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.BACK_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.NO_OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.other;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.payout.bank.ApplyBankAnswer.Result;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.StatusReport.PaymentStatus;
import org.huzhu.payout.batch.BatchState;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.BankTrace;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.reconciliation.About;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyBankAnswerTest {

    private static final String SETTLEMENT = "SETTLEMENT " + E2E + " 2025-07-17 PAYABLE>BANK 1312.10";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
    private static final Duration VALID_FOR = Duration.ofHours(1);
    private static final Instant LAST_MOMENT = NOW.plus(VALID_FOR);
    private static final EndToEndId STRANGE = new EndToEndId(NO_OBLIGATION, 1);
    private static final Obligation OTHER = other(1, "88.00");
    private static final EndToEndId OTHER_FIRST = new EndToEndId(OTHER.id(), 1);

    private final BankDesk desk = new BankDesk();

    private void answer(BankAnswer word) {
        desk.words.apply(FIRST, word, NOW, LONG_ENOUGH);
    }

    private void notExecuted(BankAnswer word, Instant askedAt) {
        desk.words.notExecuted(FIRST, word, askedAt, VALID_FOR);
    }

    private Optional<Instant> ended() {
        return desk.first().order().endedAt();
    }

    @Test
    void each_payment_of_a_report_gets_its_own_word() {
        // Given
        desk.paying.released(EXAMPLE, OTHER);

        // When
        List<Result> results =
                desk.words.apply(report("R-1", status(E2E, "RJCT"), status(OTHER_FIRST.toString(), "ACSP")));

        // Then
        assertThat(results).containsExactly(Result.APPLIED, Result.APPLIED);
        assertThat(desk.first().state()).isEqualTo(AttemptState.RETURNED);
        assertThat(desk.first().trace()).isEqualTo(BankTrace.NONE.withStatus("RJCT", Optional.of("AC04")));
        assertThat(desk.owed().state()).isEqualTo(ObligationState.RETURNED);
        assertThat(desk.owing.attempts.now(OTHER_FIRST).state()).isEqualTo(AttemptState.SENT);
        assertThat(desk.owing.attempts.now(OTHER_FIRST).trace().status()).contains("ACSP");
        assertThat(desk.batchState()).isEqualTo(BatchState.RELEASED);
        assertThat(desk.owing.booked()).isEmpty();
        assertThat(desk.owing.told).containsExactly("RETURNED AC04");
    }

    @Test
    void a_refusal_without_a_reason_is_kept_as_narrative() {
        // Given
        desk.paying.released(EXAMPLE);

        // When
        desk.words.apply(report("R-1", new PaymentStatus(E2E, "RJCT", Optional.empty())));

        // Then
        assertThat(desk.first().trace().reasonCode()).contains("NARR");
        assertThat(desk.batchState()).isEqualTo(BatchState.RECONCILED);
    }

    @Test
    void a_report_that_comes_twice_changes_nothing_more() {
        // Given
        desk.paying.released(EXAMPLE);
        StatusReport report = report("R-1", status(E2E, "RJCT"), status("RENT JULY", "RJCT"));
        desk.words.apply(report);
        Attempt before = desk.first();

        // When
        List<Result> results = desk.words.apply(report);

        // Then
        assertThat(results).containsExactly(Result.APPLIED, Result.UNMATCHED);
        assertThat(desk.first()).isEqualTo(before);
        assertThat(desk.owing.told).hasSize(1);
        assertThat(desk.owing.items.all()).hasSize(1);
    }

    @Test
    void a_status_of_the_whole_instruction_counts_for_each_payment_in_it() {
        // Given
        desk.paying.released(EXAMPLE, OTHER);

        // When
        List<Result> results = desk.words.apply(groupReport("R-1", INSTRUCTION, "RJCT"));

        // Then
        assertThat(results).containsExactly(Result.APPLIED, Result.APPLIED);
        assertThat(desk.owing.attempts.ofBatch(BATCH))
                .allMatch(one -> one.state() == AttemptState.RETURNED)
                .allMatch(one -> one.trace().reasonCode().equals(Optional.of("AM04")));
        assertThat(desk.batchState()).isEqualTo(BatchState.RECONCILED);
    }

    @Test
    void the_status_of_single_payments_goes_before_that_of_the_whole_instruction() {
        // Given
        desk.paying.released(EXAMPLE, OTHER);
        StatusReport report = new StatusReport(
                "R-1", INSTRUCTION, Optional.of("RJCT"), Optional.empty(), List.of(status(E2E, "ACSP")));

        // When
        List<Result> results = desk.words.apply(report);

        // Then
        assertThat(results).containsExactly(Result.APPLIED);
        assertThat(desk.first().state()).isEqualTo(AttemptState.SENT);
        assertThat(desk.owing.attempts.now(OTHER_FIRST).state()).isEqualTo(AttemptState.SENT);
        assertThat(desk.owing.attempts.now(OTHER_FIRST).trace()).isEqualTo(BankTrace.NONE);
    }

    @ParameterizedTest
    @CsvSource({"BILL-42", "0198c0de000070008000000000000dea"})
    void a_status_of_an_instruction_that_is_not_ours_touches_nothing(String instruction) {
        // Given
        desk.paying.released(EXAMPLE);

        // When
        List<Result> results = desk.words.apply(groupReport("R-1", instruction, "RJCT"));

        // Then
        assertThat(results).isEmpty();
        assertThat(desk.first().state()).isEqualTo(AttemptState.SENT);
    }

    @Test
    void a_status_of_a_payment_that_is_not_ours_is_an_item_about_whom_it_names() {
        // Given
        StatusReport report = report("R-1", status("RENT JULY", "RJCT"), status(STRANGE.toString(), "ACSP"));

        // When
        List<Result> results = desk.words.apply(report);

        // Then
        assertThat(results).containsExactly(Result.UNMATCHED, Result.UNMATCHED);
        assertThat(desk.owing.items.facts())
                .containsExactly(
                        "UNEXPECTED_STATUS R-1:0 0.00: RJCT for a payment that is not ours",
                        "UNEXPECTED_STATUS R-1:1 0.00: ACSP for a payment that is not ours");
        ReconciliationItem foreign = desk.owing.items.all().getFirst();
        ReconciliationItem strange = desk.owing.items.all().getLast();
        assertThat(foreign.reference()).contains(INSTRUCTION);
        assertThat(foreign.about()).isEqualTo(About.NOBODY);
        assertThat(strange.reference()).contains(STRANGE.toString());
        assertThat(strange.about()).isEqualTo(About.obligation(Optional.of(NO_OBLIGATION)));
    }

    @Test
    void without_an_answer_to_the_instruction_all_its_payments_are_unknown_once() {
        // Given
        desk.paying.released(EXAMPLE, OTHER);
        desk.owing.statuses.rejected(OTHER_FIRST, "RJCT", "AC04");
        desk.words.lost(BATCH, "TIMEOUT");

        // When
        desk.words.lost(BATCH, "TIMEOUT");

        // Then
        assertThat(desk.owed().state()).isEqualTo(ObligationState.UNKNOWN);
        assertThat(desk.owing.obligations.now(OTHER.id()).state()).isEqualTo(ObligationState.RETURNED);
        assertThat(desk.owing.told).containsExactly("RETURNED AC04", "UNKNOWN TIMEOUT");
    }

    @Test
    void an_executed_payment_is_settled_and_waits_for_its_statement() {
        // Given
        desk.paying.released(EXAMPLE);

        // When
        answer(new BankAnswer.Executed(PAID_ON, PAID));

        // Then
        assertThat(desk.first().state()).isEqualTo(AttemptState.SETTLED);
        assertThat(desk.owing.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.batchState()).isEqualTo(BatchState.RELEASED);
    }

    @Test
    void an_answer_explains_what_people_had_uploaded() throws MalformedBankFile {
        // Given
        desk.paying.released(EXAMPLE);
        desk.upload(statement("S-1", DEBIT));

        // When
        answer(new BankAnswer.Executed(PAID_ON, PAID));

        // Then
        assertThat(desk.owing.items.all().getFirst().closedBy()).contains("bank");
        assertThat(desk.owing.booked()).containsExactly(SETTLEMENT);
    }

    @Test
    void an_answer_that_comes_twice_counts_once() {
        // Given
        desk.paying.released(EXAMPLE);
        answer(new BankAnswer.Executed(PAID_ON, PAID));
        Attempt before = desk.first();

        // When
        answer(new BankAnswer.Executed(PAID_ON, PAID));

        // Then
        assertThat(desk.first()).isEqualTo(before);
        assertThat(desk.owing.booked()).containsExactly(SETTLEMENT);
    }

    @Test
    void a_refused_payment_is_owed_again_and_ends_its_batch() {
        // Given
        desk.paying.released(EXAMPLE);

        // When
        answer(new BankAnswer.Rejected("AC01"));

        // Then
        assertThat(desk.first().trace()).isEqualTo(BankTrace.NONE.withStatus("RJCT", Optional.of("AC01")));
        assertThat(desk.owed().state()).isEqualTo(ObligationState.RETURNED);
        assertThat(desk.batchState()).isEqualTo(BatchState.RECONCILED);
    }

    @Test
    void a_payment_that_was_given_back_is_booked_both_ways() {
        // Given
        desk.paying.released(EXAMPLE);

        // When
        answer(new BankAnswer.GivenBack(BACK_ON, "AC04", PAID));

        // Then
        assertThat(desk.owed().state()).isEqualTo(ObligationState.RETURNED);
        assertThat(desk.owing.booked())
                .containsExactly(
                        "SETTLEMENT " + E2E + " 2025-07-19 PAYABLE>BANK 1312.10",
                        "RETURN " + E2E + " 2025-07-19 BANK>PAYABLE 1312.10");
    }

    @Test
    void a_payment_that_the_bank_works_on_is_noted_as_pending() {
        // Given
        desk.paying.released(EXAMPLE);

        // When
        answer(new BankAnswer.Pending());

        // Then
        assertThat(desk.first().state()).isEqualTo(AttemptState.SENT);
        assertThat(desk.first().trace().status()).contains("PDNG");
    }

    @Test
    void no_such_payment_is_believed_only_after_long_enough() {
        // Given
        desk.paying.released(EXAMPLE);
        answer(new BankAnswer.NotFound());
        Attempt unknown = desk.first();
        desk.owing.pass(LONG_ENOUGH);

        // When
        answer(new BankAnswer.NotFound());

        // Then
        assertThat(unknown.state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(unknown.trace().neverReceivedAt()).isEmpty();
        assertThat(desk.first().trace().neverReceivedAt()).contains(NOW);
    }

    @Test
    void no_answer_teaches_nothing() {
        // Given
        desk.paying.released(EXAMPLE);
        Attempt before = desk.first();

        // When
        answer(new BankAnswer.NoAnswer("HTTP 503"));

        // Then
        assertThat(desk.first()).isEqualTo(before);
        assertThat(desk.owing.audit.lines()).isEmpty();
    }

    @Test
    void an_order_is_over_once_it_was_seen_past_its_time_and_the_bank_says_it_did_not_execute_it() {
        // Given
        desk.owing.given(AttemptState.NEVER_RECEIVED);
        desk.owing.attempts.handedOver(FIRST, LAST_MOMENT);
        notExecuted(new BankAnswer.NotFound(), NOW);
        desk.owing.pass(VALID_FOR.plusSeconds(5).plusNanos(1));

        // When
        notExecuted(new BankAnswer.NotFound(), LAST_MOMENT.plusSeconds(6));

        // Then
        assertThat(ended()).contains(LAST_MOMENT.plusSeconds(6));
        assertThat(desk.owing.attempts.thatMayStillRun(List.of(FIRST.obligation())))
                .isEmpty();
    }

    @Test
    void a_clock_that_was_set_forward_ends_no_order() {
        // Given
        desk.owing.given(AttemptState.NEVER_RECEIVED);
        desk.owing.attempts.handedOver(FIRST, LAST_MOMENT);
        notExecuted(new BankAnswer.NotFound(), NOW);
        desk.owing.pass(VALID_FOR.plusSeconds(5));

        // When
        notExecuted(new BankAnswer.NotFound(), LAST_MOMENT.plusSeconds(6));

        // Then
        assertThat(ended()).isEmpty();
    }

    @Test
    void an_order_with_a_new_last_moment_is_watched_anew() {
        // Given
        desk.owing.given(AttemptState.NEVER_RECEIVED);
        desk.owing.attempts.handedOver(FIRST, LAST_MOMENT);
        notExecuted(new BankAnswer.NotFound(), NOW);
        desk.owing.pass(VALID_FOR.multipliedBy(2));
        desk.owing.attempts.handedOver(FIRST, LAST_MOMENT.plusSeconds(1));

        // When
        notExecuted(new BankAnswer.NotFound(), LAST_MOMENT.plusSeconds(60));

        // Then
        assertThat(ended()).isEmpty();
    }

    @Test
    void an_order_that_the_bank_executed_or_works_on_is_not_over() {
        // Given
        desk.owing.given(AttemptState.NEVER_RECEIVED);
        desk.owing.attempts.handedOver(FIRST, LAST_MOMENT);
        notExecuted(new BankAnswer.NotFound(), NOW);
        desk.owing.pass(VALID_FOR.multipliedBy(2));

        // When
        notExecuted(new BankAnswer.Pending(), LAST_MOMENT.plusSeconds(60));
        notExecuted(new BankAnswer.Executed(PAID_ON, PAID), LAST_MOMENT.plusSeconds(60));

        // Then
        assertThat(ended()).isEmpty();
    }

    @Test
    void a_file_is_about_the_payments_that_it_names_and_that_are_shaped_like_ours() {
        // Given
        BankFile statement = statement("S-1", DEBIT, RETURN, FOREIGN);
        BankFile report = new BankFile.Report(report("R-1", status("RENT JULY", "ACSP"), status(E2E, "ACSP")));

        // When
        List<EndToEndId> named = desk.words.paymentsIn(statement);

        // Then
        assertThat(named).containsExactly(FIRST);
        assertThat(desk.words.paymentsIn(report)).containsExactly(FIRST);
    }
}
