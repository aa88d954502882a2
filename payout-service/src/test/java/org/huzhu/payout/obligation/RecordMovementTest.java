package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.AMOUNT;
import static org.huzhu.payout.obligation.ObligationFixtures.BACK_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.LATER_BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.SECOND;

import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordMovementTest {

    private static final String SETTLEMENT = "SETTLEMENT " + E2E + " 2025-07-17 PAYABLE>BANK 1312.10";
    private static final String RETURN = "RETURN " + E2E + " 2025-07-19 BANK>PAYABLE 1312.10";

    private final ObligationDesk desk = new ObligationDesk();

    private void debited(String reference) {
        desk.movements.debited(FIRST, AMOUNT, PAID_ON, reference);
    }

    private void credited(String reference) {
        desk.movements.credited(FIRST, AMOUNT, BACK_ON, reference, Optional.of("AC04"));
    }

    private Attempt first() {
        return desk.attempts.now(FIRST);
    }

    private Obligation owed() {
        return desk.obligations.now(OBLIGATION);
    }

    /** A second attempt in a state, after the first one was given up. */
    private void laterAttempt(AttemptState state) {
        desk.given(AttemptState.NEVER_RECEIVED);
        desk.given(owed(), state, LATER_BATCH);
    }

    private void assertNothingMoved(Attempt attempt, Obligation obligation) {
        assertThat(first()).isEqualTo(attempt);
        assertThat(owed()).isEqualTo(obligation);
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "UNKNOWN"})
    void a_debit_settles_and_is_booked_on_its_day(AttemptState state) {
        // Given
        desk.given(state);

        // When
        debited("BK-1");

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.SETTLED);
        assertThat(first().trace())
                .isEqualTo(BankTrace.NONE.withDebitBooked(PAID_ON).withDebitReference("BK-1"));
        assertThat(owed().state()).isEqualTo(ObligationState.SETTLED);
        assertThat(desk.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.audit.actions()).containsExactly("OBLIGATION_SETTLED");
        assertThat(desk.told).containsExactly("SETTLED");
        assertThat(desk.items.all()).isEmpty();
    }

    @Test
    void the_same_debit_again_changes_nothing() {
        // Given
        desk.given(AttemptState.SENT);
        debited("BK-1");
        Attempt before = first();

        // When
        debited("BK-1");

        // Then
        assertThat(first()).isEqualTo(before);
        assertThat(desk.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.audit.lines()).hasSize(1);
        assertThat(desk.items.all()).isEmpty();
    }

    @Test
    void a_second_debit_moves_nothing_and_is_an_item_once() {
        // Given
        desk.given(AttemptState.SENT);
        debited("BK-1");
        Attempt before = first();
        debited("BK-2");

        // When
        debited("BK-2");

        // Then
        assertThat(first()).isEqualTo(before);
        assertThat(desk.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.items.facts()).containsExactly("DUPLICATE_DEBIT " + E2E + ":BK-2 -1312.10: second debit");
    }

    @Test
    void a_debit_over_another_amount_moves_nothing() {
        // Given
        Attempt sent = desk.given(AttemptState.SENT);
        Obligation owed = owed();

        // When
        desk.movements.debited(FIRST, Money.yuan("1312.11"), PAID_ON, "BK-1");

        // Then
        assertNothingMoved(sent, owed);
        assertThat(desk.items.facts()).containsExactly("AMOUNT_MISMATCH " + E2E + ":BK-1 -1312.11: ordered 1312.10");
    }

    @Test
    void a_debit_that_the_banks_answer_had_told_is_not_booked_again() {
        // Given
        desk.given(AttemptState.SENT);
        desk.statuses.executed(FIRST, PAID_ON, new BankTransaction("BK-1", AMOUNT));

        // When
        debited("BK-1");

        // Then
        assertThat(first().trace().debitReference()).contains("BK-1");
        assertThat(first().trace().isOnStatement()).isTrue();
        assertThat(desk.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.told).containsExactly("SETTLED");
        assertThat(desk.items.all()).isEmpty();
    }

    @Test
    void a_debit_other_than_the_one_that_the_banks_answer_had_named_is_a_second_one() {
        // Given
        desk.given(AttemptState.SENT);
        desk.statuses.executed(FIRST, PAID_ON, new BankTransaction("BK-1", AMOUNT));

        // When
        debited("BK-2");

        // Then
        assertThat(first().trace().debitReference()).isEmpty();
        assertThat(desk.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.items.facts()).containsExactly("DUPLICATE_DEBIT " + E2E + ":BK-2 -1312.10: second debit");
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_BATCH", "CANCELLED"})
    void a_debit_for_what_was_never_sent_moves_nothing(AttemptState state) {
        // Given
        desk.given(state);
        Obligation owed = owed();
        debited("BK-1");

        // When
        debited("BK-1");

        // Then
        assertThat(first().state()).isEqualTo(state);
        assertThat(first().trace().debitBooked()).isFalse();
        assertThat(owed()).isEqualTo(owed);
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.items.facts())
                .containsExactly("UNEXPECTED_STATUS " + E2E + ":paid -1312.10: paid but never sent");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEVER_RECEIVED", "RETURNED"})
    void what_was_given_up_or_refused_and_is_paid_after_all_counts_and_ends_the_obligation(AttemptState state) {
        // Given
        desk.given(state);

        // When
        debited("BK-1");

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.SETTLED);
        assertThat(owed().state()).isEqualTo(ObligationState.SETTLED);
        assertThat(desk.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.items.all()).isEmpty();
    }

    @Test
    void a_late_payment_cancels_the_next_attempt_while_that_is_still_in_the_house() {
        // Given
        laterAttempt(AttemptState.IN_BATCH);

        // When
        debited("BK-1");

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.SETTLED);
        assertThat(desk.attempts.now(SECOND).state()).isEqualTo(AttemptState.CANCELLED);
        assertThat(owed().state()).isEqualTo(ObligationState.SETTLED);
        assertThat(desk.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.items.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "UNKNOWN", "SETTLED"})
    void a_late_payment_beside_a_later_attempt_at_the_bank_is_a_double_payment(AttemptState later) {
        // Given
        laterAttempt(later);
        Attempt second = desk.attempts.now(SECOND);
        Obligation owed = owed();
        debited("BK-1");

        // When
        debited("BK-1");

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.NEVER_RECEIVED);
        assertThat(first().trace().debitBooked()).isFalse();
        assertThat(desk.attempts.now(SECOND)).isEqualTo(second);
        assertThat(owed()).isEqualTo(owed);
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.items.facts())
                .containsExactly(
                        "DOUBLE_PAYMENT " + E2E + ":paid -1312.10: an attempt that was given up was paid after all");
    }

    @Test
    void a_refused_attempt_that_is_paid_beside_a_later_one_is_a_double_payment_too() {
        // Given
        desk.given(AttemptState.RETURNED);
        desk.given(
                owed().reopenedFor(owed().payee().confirmedBy("p-clerk"), NOW).after(), AttemptState.SENT, LATER_BATCH);

        // When
        debited("BK-1");

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.RETURNED);
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.items.facts())
                .containsExactly(
                        "DOUBLE_PAYMENT " + E2E + ":paid -1312.10: an attempt that was refused was paid after all");
    }

    @Test
    void a_credit_gives_a_settled_payment_back() {
        // Given
        desk.given(AttemptState.SENT);
        debited("BK-1");

        // When
        credited("BK-9");

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.RETURNED);
        assertThat(first().trace())
                .isEqualTo(BankTrace.NONE
                        .withDebitBooked(PAID_ON)
                        .withDebitReference("BK-1")
                        .withCreditBooked(Optional.of("AC04"))
                        .withCreditReference("BK-9", BACK_ON, Optional.of("AC04")));
        assertThat(owed().state()).isEqualTo(ObligationState.RETURNED);
        assertThat(desk.booked()).containsExactly(SETTLEMENT, RETURN);
        assertThat(desk.told).containsExactly("SETTLED", "RETURNED AC04");
    }

    @Test
    void the_same_credit_again_changes_nothing() {
        // Given
        desk.given(AttemptState.SETTLED);
        credited("BK-9");
        Attempt before = first();

        // When
        credited("BK-9");

        // Then
        assertThat(first()).isEqualTo(before);
        assertThat(desk.booked()).containsExactly(RETURN);
        assertThat(desk.items.all()).isEmpty();
    }

    @Test
    void a_second_return_is_an_item_and_moves_nothing() {
        // Given
        desk.given(AttemptState.SETTLED);
        credited("BK-9");
        Attempt before = first();

        // When
        credited("BK-10");

        // Then
        assertThat(first()).isEqualTo(before);
        assertThat(desk.booked()).containsExactly(RETURN);
        assertThat(desk.items.facts()).containsExactly("UNMATCHED_LINE " + E2E + ":BK-10 1312.10: second return");
    }

    @Test
    void a_return_over_another_amount_moves_nothing() {
        // Given
        Attempt settled = desk.given(AttemptState.SETTLED);
        Obligation owed = owed();

        // When
        desk.movements.credited(FIRST, Money.yuan("1000.00"), BACK_ON, "BK-9", Optional.empty());

        // Then
        assertNothingMoved(settled, owed);
        assertThat(desk.items.facts()).containsExactly("AMOUNT_MISMATCH " + E2E + ":BK-9 1000.00: ordered 1312.10");
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "UNKNOWN"})
    void a_return_before_its_debit_waits_for_it(AttemptState state) {
        // Given
        Attempt before = desk.given(state);
        Obligation owed = owed();

        // When
        credited("BK-9");

        // Then
        assertNothingMoved(
                before.with(BankTrace.NONE.withCreditReference("BK-9", BACK_ON, Optional.of("AC04")))
                        .written(),
                owed);
        assertThat(first().trace().isReturnedBeforeDebit()).isTrue();
        assertThat(desk.items.all()).isEmpty();
    }

    @Test
    void the_debit_behind_its_return_books_both_each_on_its_own_day() {
        // Given
        desk.given(AttemptState.SENT);
        credited("BK-9");

        // When
        debited("BK-1");

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.RETURNED);
        assertThat(first().trace().isOnStatement()).isTrue();
        assertThat(owed().state()).isEqualTo(ObligationState.RETURNED);
        assertThat(desk.booked()).containsExactly(SETTLEMENT, RETURN);
        assertThat(desk.told).containsExactly("SETTLED", "RETURNED AC04");
    }

    @Test
    void a_return_that_the_banks_answer_had_told_is_not_booked_again() {
        // Given
        desk.given(AttemptState.SENT);
        desk.statuses.executedAndReturned(FIRST, BACK_ON, "AC04", new BankTransaction("BK-1", AMOUNT));
        Obligation returned = owed();

        // When
        credited("BK-9");

        // Then
        assertThat(first().trace().creditReference()).contains("BK-9");
        assertThat(owed()).isEqualTo(returned);
        assertThat(desk.booked()).hasSize(2);
        assertThat(desk.items.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_BATCH", "RETURNED", "NEVER_RECEIVED", "CANCELLED"})
    void a_return_of_what_was_not_paid_is_an_item(AttemptState state) {
        // Given
        Attempt before = desk.given(state);
        Obligation owed = owed();

        // When
        credited("BK-9");

        // Then
        assertNothingMoved(before, owed);
        assertThat(desk.items.facts())
                .containsExactly("UNMATCHED_LINE " + E2E + ":BK-9 1312.10: return of a payment that was not made");
    }

    @Test
    void a_movement_of_what_we_do_not_hold_is_not_ours_to_apply() {
        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> debited("BK-1"));

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_NOT_FOUND);
    }
}
