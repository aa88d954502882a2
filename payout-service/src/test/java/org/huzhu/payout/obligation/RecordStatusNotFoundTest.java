package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.AMOUNT;
import static org.huzhu.payout.obligation.ObligationFixtures.BACK_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.LATER_BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.PAID_ON;

import java.time.Duration;
import java.util.Optional;
import org.huzhu.kernel.obligation.ObligationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordStatusNotFoundTest {

    private static final String SETTLEMENT = "SETTLEMENT " + E2E + " 2025-07-17 PAYABLE>BANK 1312.10";
    private static final String RETURN = "RETURN " + E2E + " 2025-07-19 BANK>PAYABLE 1312.10";
    private static final BankTransaction DEBIT = new BankTransaction("BK-1", AMOUNT);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

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

    private void notFound() {
        desk.statuses.notFound(FIRST, NOW.plusNanos(desk.nanos()), LONG_ENOUGH);
    }

    @Test
    void not_found_makes_what_was_sent_unknown_and_begins_the_waiting() {
        // Given
        desk.given(AttemptState.SENT);

        // When
        notFound();

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(first().trace().notFoundSince()).contains(NOW);
        assertThat(first().trace().neverReceivedAt()).isEmpty();
        assertThat(owed().state()).isEqualTo(ObligationState.UNKNOWN);
        assertThat(desk.audit.actions()).containsExactly("OBLIGATION_UNKNOWN BANK_DISOWNS");
    }

    @Test
    void not_found_is_the_banks_word_once_it_said_so_for_long_enough() {
        // Given
        desk.given(AttemptState.UNKNOWN);
        notFound();
        desk.pass(LONG_ENOUGH);

        // When
        notFound();

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(first().trace().notFoundSince()).contains(NOW);
        assertThat(first().trace().neverReceivedAt()).contains(NOW.plus(LONG_ENOUGH));
        assertThat(owed().state()).isEqualTo(ObligationState.UNKNOWN);
        assertThat(desk.audit.actions()).containsExactly("ATTEMPT_NEVER_RECEIVED the bank's word about " + E2E);
    }

    @Test
    void not_found_is_not_the_banks_word_a_moment_too_early() {
        // Given
        desk.given(AttemptState.UNKNOWN);
        notFound();
        desk.pass(LONG_ENOUGH.minusNanos(1));

        // When
        notFound();

        // Then
        assertThat(first().trace().neverReceivedAt()).isEmpty();
        assertThat(desk.audit.lines()).isEmpty();
    }

    @Test
    void not_found_is_the_banks_word_once_however_often_it_is_repeated() {
        // Given
        desk.given(AttemptState.UNKNOWN);
        notFound();
        desk.pass(LONG_ENOUGH);
        notFound();
        desk.pass(LONG_ENOUGH.multipliedBy(3));

        // When
        notFound();

        // Then
        assertThat(first().trace().neverReceivedAt()).contains(NOW.plus(LONG_ENOUGH));
        assertThat(desk.audit.lines()).hasSize(1);
    }

    @Test
    void not_found_begins_anew_after_any_other_word() {
        // Given
        desk.given(AttemptState.UNKNOWN);
        notFound();
        desk.pass(LONG_ENOUGH);
        desk.statuses.accepted(FIRST, "PDNG");

        // When
        notFound();

        // Then
        assertThat(first().trace().notFoundSince()).contains(NOW.plus(LONG_ENOUGH));
        assertThat(first().trace().neverReceivedAt()).isEmpty();
    }

    @Test
    void not_found_is_never_believed_of_a_payment_whose_return_is_on_the_statement() {
        // Given
        desk.given(AttemptState.UNKNOWN);
        desk.movements.credited(FIRST, AMOUNT, BACK_ON, "BK-9", Optional.empty());
        Attempt before = first();
        notFound();
        desk.pass(LONG_ENOUGH);

        // When
        notFound();

        // Then
        assertThat(first()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SENT", "UNKNOWN"})
    void not_found_changes_nothing_about_anything_else(AttemptState state) {
        // Given
        Attempt before = desk.given(state);
        Obligation owed = owed();
        notFound();
        desk.pass(LONG_ENOUGH);

        // When
        notFound();

        // Then
        assertNothingMoved(before, owed);
        assertThat(desk.audit.lines()).isEmpty();
    }

    @Test
    void what_was_not_found_and_is_executed_after_all_is_paid_once() {
        // Given
        desk.given(EXAMPLE, AttemptState.UNKNOWN, LATER_BATCH);
        notFound();
        desk.pass(LONG_ENOUGH);
        notFound();

        // When
        desk.statuses.executed(FIRST, PAID_ON, DEBIT);

        // Then
        assertThat(first().state()).isEqualTo(AttemptState.SETTLED);
        assertThat(first().trace().neverReceivedAt()).isEmpty();
        assertThat(owed().state()).isEqualTo(ObligationState.SETTLED);
        assertThat(desk.booked()).containsExactly(SETTLEMENT);
    }
}
