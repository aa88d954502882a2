package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordStatusWhenAskedTest {

    private static final String SETTLEMENT = "SETTLEMENT " + E2E + " 2025-07-17 PAYABLE>BANK 1312.10";
    private static final String SETTLED_THEN = "SETTLEMENT " + E2E + " 2025-07-19 PAYABLE>BANK 1312.10";
    private static final String RETURN = "RETURN " + E2E + " 2025-07-19 BANK>PAYABLE 1312.10";
    private static final BankTransaction DEBIT = new BankTransaction("BK-1", AMOUNT);

    private final ObligationDesk desk = new ObligationDesk();

    private Attempt first() {
        return desk.attempts.now(FIRST);
    }

    private Obligation owed() {
        return desk.obligations.now(OBLIGATION);
    }

    private void assertNothingMoved(Attempt attempt, Obligation obligation) {
        assertThat(first()).isEqualTo(attempt);
        assertThat(owed()).isEqualTo(obligation);
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "UNKNOWN", "NEVER_RECEIVED", "RETURNED"})
    void an_execution_settles_and_binds_the_payment_to_the_movement(AttemptState state) {
        // Given
        desk.given(state);

        // When
        desk.statuses.executed(FIRST, PAID_ON, DEBIT);

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.SETTLED);
        assertThat(first().trace().settledOn()).contains(PAID_ON);
        assertThat(first().trace().debitReference()).isEmpty();
        assertThat(owed().state()).isEqualTo(ObligationState.SETTLED);
        assertThat(desk.transactions.of(FIRST)).contains("BK-1");
        assertThat(desk.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.told).containsExactly("SETTLED");
    }

    @Test
    void an_execution_that_is_told_twice_settles_once() {
        // Given
        desk.given(AttemptState.SENT);
        desk.statuses.executed(FIRST, PAID_ON, DEBIT);
        Attempt before = first();

        // When
        desk.statuses.executed(FIRST, PAID_ON, DEBIT);

        // Then
        assertThat(first()).isEqualTo(before);
        assertThat(desk.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.audit.lines()).hasSize(1);
        assertThat(desk.items.all()).isEmpty();
    }

    @Test
    void an_execution_that_is_told_behind_the_statement_settles_once() {
        // Given
        desk.given(AttemptState.SENT);
        desk.movements.debited(FIRST, AMOUNT, PAID_ON, "BK-1");
        Attempt before = first();

        // When
        desk.statuses.executed(FIRST, PAID_ON, DEBIT);

        // Then
        assertThat(first()).isEqualTo(before);
        assertThat(desk.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.items.all()).isEmpty();
    }

    @Test
    void an_execution_over_another_amount_moves_nothing() {
        // Given
        Attempt sent = desk.given(AttemptState.SENT);
        Obligation owed = owed();

        // When
        desk.statuses.executed(FIRST, PAID_ON, new BankTransaction("BK-1", Money.yuan("13.12")));

        // Then
        assertNothingMoved(sent, owed);
        assertThat(desk.transactions.of(FIRST)).isEmpty();
        assertThat(desk.items.facts()).containsExactly("AMOUNT_MISMATCH " + E2E + ":BK-1 -13.12: ordered 1312.10");
    }

    @Test
    void an_execution_by_another_movement_than_the_known_one_is_a_second_debit() {
        // Given
        desk.given(AttemptState.SENT);
        desk.statuses.executed(FIRST, PAID_ON, DEBIT);

        // When
        desk.statuses.executed(FIRST, PAID_ON, new BankTransaction("BK-2", AMOUNT));

        // Then
        assertThat(desk.transactions.of(FIRST)).contains("BK-1");
        assertThat(desk.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.items.facts()).containsExactly("DUPLICATE_DEBIT " + E2E + ":BK-2 -1312.10: second debit");
    }

    @Test
    void an_execution_by_a_movement_that_counts_for_another_payment_moves_nothing() {
        // Given
        Attempt sent = desk.given(AttemptState.SENT);
        Obligation owed = owed();
        desk.transactions.stated(SECOND, "BK-1");

        // When
        desk.statuses.executed(FIRST, PAID_ON, DEBIT);

        // Then
        assertNothingMoved(sent, owed);
        assertThat(desk.items.facts())
                .containsExactly("UNEXPECTED_STATUS " + E2E
                        + ":bound:BK-1 -1312.10: the bank names a debit that counts for another payment");
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_BATCH", "CANCELLED"})
    void an_execution_of_what_was_never_sent_is_an_item_and_moves_nothing(AttemptState state) {
        // Given
        Attempt before = desk.given(state);
        Obligation owed = owed();

        // When
        desk.statuses.executed(FIRST, PAID_ON, DEBIT);

        // Then
        assertNothingMoved(before, owed);
        assertThat(desk.items.facts())
                .containsExactly("UNEXPECTED_STATUS " + E2E + ":paid -1312.10: paid but never sent");
    }

    @Test
    void a_late_execution_beside_a_later_attempt_at_the_bank_is_a_double_payment() {
        // Given
        desk.given(AttemptState.NEVER_RECEIVED);
        desk.given(owed(), AttemptState.SENT, LATER_BATCH);
        Obligation owed = owed();

        // When
        desk.statuses.executed(FIRST, PAID_ON, DEBIT);

        // Then
        assertThat(owed()).isEqualTo(owed);
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.items.facts())
                .containsExactly(
                        "DOUBLE_PAYMENT " + E2E + ":paid -1312.10: an attempt that was given up was paid after all");
    }

    @Test
    void an_execution_books_the_return_too_that_the_statement_showed_before() {
        // Given
        desk.given(AttemptState.SENT);
        desk.movements.credited(FIRST, AMOUNT, BACK_ON, "BK-9", Optional.of("AC04"));

        // When
        desk.statuses.executed(FIRST, PAID_ON, DEBIT);

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.RETURNED);
        assertThat(desk.booked()).containsExactly(SETTLEMENT, "RETURN " + E2E + " 2025-07-19 BANK>PAYABLE 1312.10");
    }

    private void executedAndReturned() {
        desk.statuses.executedAndReturned(FIRST, BACK_ON, "AC04", DEBIT);
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "UNKNOWN", "NEVER_RECEIVED"})
    void what_was_paid_and_came_back_is_booked_both_ways_and_owed_again(AttemptState state) {
        // Given
        desk.given(state);

        // When
        executedAndReturned();

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.RETURNED);
        assertThat(first().trace().debitBooked()).isTrue();
        assertThat(first().trace().creditBooked()).isTrue();
        assertThat(first().trace().reasonCode()).contains("AC04");
        assertThat(owed().state()).isEqualTo(ObligationState.RETURNED);
        assertThat(desk.booked()).containsExactly(SETTLED_THEN, RETURN);
        assertThat(desk.told).containsExactly("SETTLED", "RETURNED AC04");
    }

    @Test
    void of_what_is_settled_only_the_return_is_booked() {
        // Given
        desk.given(AttemptState.SETTLED);

        // When
        executedAndReturned();

        // Then
        assertThat(owed().state()).isEqualTo(ObligationState.RETURNED);
        assertThat(desk.booked()).containsExactly(RETURN);
    }

    @Test
    void what_was_paid_and_came_back_is_booked_once_however_often_it_is_told() {
        // Given
        desk.given(AttemptState.SENT);
        executedAndReturned();
        Attempt before = first();

        // When
        executedAndReturned();

        // Then
        assertThat(first()).isEqualTo(before);
        assertThat(desk.booked()).hasSize(2);
        assertThat(desk.told).hasSize(2);
    }

    @Test
    void a_return_that_waited_for_its_debit_is_booked_once() {
        // Given
        desk.given(AttemptState.SENT);
        desk.movements.credited(FIRST, AMOUNT, BACK_ON, "BK-9", Optional.of("AC04"));

        // When
        executedAndReturned();

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.RETURNED);
        assertThat(desk.booked()).containsExactly(SETTLED_THEN, RETURN);
    }

    @Test
    void a_return_of_another_movement_moves_nothing() {
        // Given
        desk.given(AttemptState.SENT);
        desk.statuses.executed(FIRST, PAID_ON, new BankTransaction("BK-0", AMOUNT));

        // When
        executedAndReturned();

        // Then
        assertThat(owed().state()).isEqualTo(ObligationState.SETTLED);
        assertThat(desk.booked()).containsExactly(SETTLEMENT);
        assertThat(desk.items.facts()).containsExactly("DUPLICATE_DEBIT " + E2E + ":BK-1 -1312.10: second debit");
    }

    @Test
    void what_was_never_sent_is_not_given_back() {
        // Given
        Attempt before = desk.given(AttemptState.IN_BATCH);
        Obligation owed = owed();

        // When
        executedAndReturned();

        // Then
        assertNothingMoved(before, owed);
        assertThat(desk.items.facts())
                .containsExactly("UNEXPECTED_STATUS " + E2E + ":paid -1312.10: paid but never sent");
    }
}
