package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.AMOUNT;
import static org.huzhu.payout.obligation.ObligationFixtures.BACK_ON;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;

import java.util.Optional;
import org.huzhu.kernel.obligation.ObligationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordStatusTest {

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

    @Test
    void no_answer_makes_a_sent_attempt_unknown() {
        // Given
        Attempt sent = desk.given(AttemptState.SENT);
        Obligation owed = owed();

        // When
        desk.statuses.lost(FIRST, "TIMEOUT");

        // Then
        assertThat(first()).isEqualTo(sent.to(AttemptState.UNKNOWN).written());
        assertThat(owed()).isEqualTo(owed.lost("TIMEOUT", NOW).after());
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.audit.actions()).containsExactly("OBLIGATION_UNKNOWN TIMEOUT");
        assertThat(desk.told).containsExactly("UNKNOWN TIMEOUT");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SENT")
    void no_answer_changes_nothing_else(AttemptState state) {
        // Given
        Attempt before = desk.given(state);
        Obligation owed = owed();

        // When
        desk.statuses.lost(FIRST, "TIMEOUT");

        // Then
        assertNothingMoved(before, owed);
        assertThat(desk.audit.lines()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "UNKNOWN"})
    void what_is_accepted_is_noted_and_moves_nothing(AttemptState state) {
        // Given
        Attempt before = desk.given(state);
        Obligation owed = owed();

        // When
        desk.statuses.accepted(FIRST, "ACSP");

        // Then
        assertNothingMoved(
                before.with(BankTrace.NONE.withStatus("ACSP", Optional.empty())).written(), owed);
        assertThat(desk.items.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_BATCH", "CANCELLED"})
    void what_is_accepted_though_never_sent_is_noted_and_an_item_once(AttemptState state) {
        // Given
        desk.given(state);
        Obligation owed = owed();
        desk.statuses.accepted(FIRST, "ACSP");

        // When
        desk.statuses.accepted(FIRST, "ACSP");

        // Then
        assertThat(first().state()).isEqualTo(state);
        assertThat(first().trace().status()).contains("ACSP");
        assertThat(owed()).isEqualTo(owed);
        assertThat(desk.items.facts())
                .containsExactly("UNEXPECTED_STATUS " + E2E + ":accepted 1312.10: accepted but never sent");
    }

    @ParameterizedTest
    @EnumSource(names = {"SETTLED", "RETURNED", "NEVER_RECEIVED"})
    void what_is_accepted_after_a_later_word_changes_nothing(AttemptState state) {
        // Given
        Attempt before = desk.given(state);
        Obligation owed = owed();

        // When
        desk.statuses.accepted(FIRST, "ACSP");

        // Then
        assertNothingMoved(before, owed);
        assertThat(desk.items.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "UNKNOWN"})
    void what_is_refused_is_owed_again_and_books_nothing(AttemptState state) {
        // Given
        Attempt before = desk.given(state);
        Obligation owed = owed();

        // When
        desk.statuses.rejected(FIRST, "RJCT", "AC04");

        // Then
        assertThat(first())
                .isEqualTo(before.with(BankTrace.NONE.withStatus("RJCT", Optional.of("AC04")))
                        .to(AttemptState.RETURNED)
                        .written());
        assertThat(owed()).isEqualTo(owed.returned("AC04", NOW).after());
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.audit.actions()).containsExactly("OBLIGATION_RETURNED AC04");
        assertThat(desk.told).containsExactly("RETURNED AC04");
        assertThat(desk.items.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RETURNED", "NEVER_RECEIVED"})
    void what_is_refused_again_or_after_it_was_given_up_changes_nothing(AttemptState state) {
        // Given
        Attempt before = desk.given(state);
        Obligation owed = owed();

        // When
        desk.statuses.rejected(FIRST, "RJCT", "AC04");

        // Then
        assertNothingMoved(before, owed);
        assertThat(desk.items.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SETTLED", "IN_BATCH", "CANCELLED"})
    void what_is_refused_though_paid_or_never_sent_is_an_item_once_and_moves_nothing(AttemptState state) {
        // Given
        Attempt before = desk.given(state);
        Obligation owed = owed();
        desk.statuses.rejected(FIRST, "RJCT", "AC04");

        // When
        desk.statuses.rejected(FIRST, "RJCT", "AC04");

        // Then
        assertNothingMoved(before, owed);
        assertThat(desk.items.facts()).containsExactly("UNEXPECTED_STATUS " + E2E + ":status:RJCT 1312.10: RJCT");
    }

    @Test
    void what_is_refused_though_its_return_is_on_the_statement_is_owed_again_and_an_item() {
        // Given
        desk.given(AttemptState.SENT);
        desk.movements.credited(FIRST, AMOUNT, BACK_ON, "BK-9", Optional.empty());

        // When
        desk.statuses.rejected(FIRST, "RJCT", "AC04");

        // Then
        assertThat(owed().state()).isEqualTo(ObligationState.RETURNED);
        assertThat(desk.booked()).isEmpty();
        assertThat(desk.items.facts())
                .containsExactly("UNEXPECTED_STATUS " + E2E
                        + ":refused-after-return 1312.10: refused, though a return is on the statement");
    }
}
