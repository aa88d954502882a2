package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.Fixtures.BATCH_NUMBER;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.AMOUNT;
import static org.huzhu.payout.obligation.ObligationFixtures.BACK_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.FUND;
import static org.huzhu.payout.obligation.ObligationFixtures.NO_OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.ledger.LedgerTransaction;
import org.huzhu.payout.reconciliation.ItemKind;
import org.huzhu.payout.reconciliation.ReconciliationItem;
import org.junit.jupiter.api.Test;

class AttemptBookTest {

    private final ObligationDesk desk = new ObligationDesk();

    private static RefusalCode refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).code();
    }

    @Test
    void a_payment_is_booked_and_settles_its_obligation() {
        // Given
        Attempt sent = desk.given(AttemptState.SENT);
        Obligation owed = desk.obligations.now(OBLIGATION);

        // When
        Attempt settled = desk.book.settle(sent, owed, PAID_ON);

        // Then
        assertThat(settled)
                .isEqualTo(sent.with(BankTrace.NONE.withDebitBooked(PAID_ON))
                        .to(AttemptState.SETTLED)
                        .written());
        assertThat(desk.attempts.now(FIRST)).isEqualTo(settled);
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(owed.settled(NOW).after());
        assertThat(desk.booked()).containsExactly("SETTLEMENT " + E2E + " 2025-07-17 PAYABLE>BANK 1312.10");
        LedgerTransaction booked = desk.ledger.posted().getLast();
        assertThat(booked.fund()).isEqualTo(FUND);
        assertThat(booked.actor()).isEqualTo("bank");
        assertThat(booked.recordedAt()).isEqualTo(NOW);
        assertThat(desk.audit.actions()).containsExactly("OBLIGATION_SETTLED");
        assertThat(desk.told).containsExactly("SETTLED");
    }

    @Test
    void a_payment_is_booked_once_whoever_asks() {
        // Given
        Attempt sent = desk.given(AttemptState.SENT);
        Obligation owed = desk.obligations.now(OBLIGATION);
        Attempt settled = desk.book.settle(sent, owed, PAID_ON);

        // When
        ThrowingCallable again = () -> desk.book.settle(sent, owed, PAID_ON);

        // Then
        assertThatThrownBy(again)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The booking of payment " + E2E + " was POSTED_BEFORE");
        assertThat(desk.booked()).hasSize(1);
        assertThat(desk.attempts.now(FIRST)).isEqualTo(settled);
        assertThat(desk.audit.actions()).containsExactly("OBLIGATION_SETTLED");
        assertThat(desk.told).containsExactly("SETTLED");
    }

    @Test
    void what_was_never_set_aside_is_not_paid_out_of_the_money_of_others() {
        // Given
        Obligation sent = desk.obligations.given(
                EXAMPLE.putInBatch(BATCH_NUMBER, NOW).after().sent(NOW).after());
        Attempt attempt = desk.attempts.given(
                Attempt.begun(FIRST, BATCH, AMOUNT, sent.payee(), NOW).sent(NOW));

        // When
        ThrowingCallable settling = () -> desk.book.settle(attempt, sent, PAID_ON);

        // Then
        assertThatThrownBy(settling)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The booking of payment " + E2E + " was NOT_COVERED");
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.attempts.now(FIRST)).isEqualTo(attempt);
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(sent);
    }

    @Test
    void money_that_comes_back_is_owed_again() {
        // Given
        Attempt settled = desk.given(AttemptState.SETTLED);

        // When
        Attempt returned = desk.book.giveBack(settled, BACK_ON, Optional.of("AC04"));

        // Then
        assertThat(returned)
                .isEqualTo(settled.with(settled.trace().withCreditBooked(Optional.of("AC04")))
                        .to(AttemptState.RETURNED)
                        .written());
        assertThat(desk.attempts.now(FIRST)).isEqualTo(returned);
        assertThat(desk.obligations.now(OBLIGATION).state()).isEqualTo(ObligationState.RETURNED);
        assertThat(desk.booked()).containsExactly("RETURN " + E2E + " 2025-07-19 BANK>PAYABLE 1312.10");
        assertThat(desk.audit.actions()).containsExactly("OBLIGATION_RETURNED AC04");
        assertThat(desk.told).containsExactly("RETURNED AC04");
    }

    @Test
    void a_return_without_a_reason_is_told_as_the_banks() {
        // Given
        Attempt settled = desk.given(AttemptState.SETTLED);

        // When
        Attempt returned = desk.book.giveBack(settled, BACK_ON, Optional.empty());

        // Then
        assertThat(returned.trace().reasonCode()).isEmpty();
        assertThat(desk.audit.actions()).containsExactly("OBLIGATION_RETURNED RETURNED_BY_BANK");
        assertThat(desk.told).containsExactly("RETURNED RETURNED_BY_BANK");
    }

    @Test
    void a_return_is_booked_once() {
        // Given
        Attempt settled = desk.given(AttemptState.SETTLED);
        desk.book.giveBack(settled, BACK_ON, Optional.empty());

        // When
        ThrowingCallable again = () -> desk.book.giveBack(settled, BACK_ON, Optional.empty());

        // Then
        assertThatThrownBy(again)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The booking of payment " + E2E + " was POSTED_BEFORE");
        assertThat(desk.booked()).hasSize(1);
        assertThat(desk.told).hasSize(1);
    }

    @Test
    void an_attempt_that_somebody_else_wrote_meanwhile_is_not_written_over() {
        // Given
        Attempt seen = desk.given(AttemptState.SENT);
        Attempt written = desk.book.keep(seen.to(AttemptState.UNKNOWN));

        // When
        RefusalCode code = refusal(() -> desk.book.keep(seen.to(AttemptState.RETURNED)));

        // Then
        assertThat(code).isEqualTo(ObligationRefusal.OBLIGATION_CHANGED);
        assertThat(desk.attempts.now(FIRST)).isEqualTo(written);
        assertThat(written.version()).isEqualTo(1);
    }

    @Test
    void an_obligation_that_somebody_else_changed_meanwhile_is_neither_written_nor_told() {
        // Given
        desk.given(AttemptState.SENT);
        Obligation sent = desk.obligations.now(OBLIGATION);
        desk.obligations.overtakeNext();

        // When
        RefusalCode code = refusal(() -> desk.book.save(sent.lost("TIMEOUT", NOW)));

        // Then
        assertThat(code).isEqualTo(ObligationRefusal.OBLIGATION_CHANGED);
        assertThat(desk.obligations.now(OBLIGATION)).isEqualTo(sent);
        assertThat(desk.audit.lines()).isEmpty();
        assertThat(desk.told).isEmpty();
    }

    @Test
    void what_nobody_knows_is_not_found() {
        assertThat(refusal(() -> desk.book.attempt(FIRST))).isEqualTo(ObligationRefusal.OBLIGATION_NOT_FOUND);
        assertThat(refusal(() -> desk.book.obligation(NO_OBLIGATION)))
                .isEqualTo(ObligationRefusal.OBLIGATION_NOT_FOUND);
    }

    @Test
    void what_does_not_fit_is_reported_once_per_fact_and_names_the_payment() {
        // Given
        Attempt attempt = desk.given(AttemptState.SETTLED);
        desk.book.report(ItemKind.DUPLICATE_DEBIT, attempt, "BK-2", AMOUNT.negated(), "second debit");

        // When
        desk.book.report(ItemKind.DUPLICATE_DEBIT, attempt, "BK-2", AMOUNT.negated(), "second debit");

        // Then
        assertThat(desk.items.facts()).containsExactly("DUPLICATE_DEBIT " + E2E + ":BK-2 -1312.10: second debit");
        ReconciliationItem item = desk.items.all().getFirst();
        assertThat(item.reference()).contains(E2E);
        assertThat(item.obligationId()).contains(OBLIGATION);
    }
}
