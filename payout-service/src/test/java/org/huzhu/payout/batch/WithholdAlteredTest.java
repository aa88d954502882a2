package org.huzhu.payout.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.BATCH;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FIRST;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;
import static org.huzhu.payout.obligation.ObligationFixtures.other;
import static org.huzhu.payout.obligation.ObligationFixtures.redirected;

import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.huzhu.payout.obligation.Payee;
import org.junit.jupiter.api.Test;

class WithholdAlteredTest {

    private static final Obligation OTHER = other(1, "88.00");

    private final BatchDesk desk = new BatchDesk();

    private void alter() {
        desk.owing.obligations.given(redirected(desk.owing.obligations.now(OBLIGATION)));
    }

    /** Changes what the attempt copied when it began. */
    private void alterAttempt(Money amount, Payee payee) {
        desk.owing.attempts.given(
                Attempt.begun(FIRST, BATCH, amount, payee, NOW).sent(NOW));
    }

    @Test
    void what_is_as_it_was_approved_goes_on_untouched() {
        // Given
        desk.released(EXAMPLE, OTHER);
        BatchContent before = desk.content();

        // When
        boolean left = desk.withholding.handle(BATCH);

        // Then
        assertThat(left).isTrue();
        assertThat(desk.content()).isEqualTo(before);
        assertThat(desk.owing.alarmed).isEmpty();
        assertThat(desk.owing.audit.lines()).isEmpty();
    }

    @Test
    void an_altered_payee_is_taken_out_and_owed_again_while_the_others_go_on() {
        // Given
        desk.released(EXAMPLE, OTHER);
        alter();
        Obligation altered = desk.owing.obligations.now(OBLIGATION);
        Attempt sent = desk.owing.attempts.now(FIRST);

        // When
        boolean left = desk.withholding.handle(BATCH);

        // Then
        assertThat(left).isTrue();
        assertThat(desk.owing.obligations.now(OBLIGATION))
                .isEqualTo(altered.withheld(NOW).after());
        assertThat(desk.owing.attempts.now(FIRST))
                .isEqualTo(sent.to(AttemptState.CANCELLED).written());
        assertThat(desk.content().obligations()).containsExactly(OTHER.id());
        assertThat(desk.owing.obligations.now(OTHER.id()).state()).isEqualTo(ObligationState.SENT);
        assertThat(desk.owing.alarmed).containsExactly(OBLIGATION);
        assertThat(desk.owing.booked()).isEmpty();
        assertThat(desk.owing.audit.actions()).containsExactly("OBLIGATION_WITHHELD " + E2E);
        assertThat(desk.owing.told).containsExactly("OPEN PAYEE_ALTERED");
    }

    @Test
    void a_batch_of_altered_payees_only_leaves_nothing_to_hand_over() {
        // Given
        desk.released(EXAMPLE);
        alter();

        // When
        boolean left = desk.withholding.handle(BATCH);

        // Then
        assertThat(left).isFalse();
        assertThat(desk.content().payments()).isEmpty();
    }

    @Test
    void a_payee_that_was_changed_on_the_attempt_alone_is_found_too() {
        // Given
        desk.released(EXAMPLE);
        alterAttempt(EXAMPLE.amount(), redirected(EXAMPLE).payee());

        // When
        boolean left = desk.withholding.handle(BATCH);

        // Then
        assertThat(left).isFalse();
        assertThat(desk.owing.alarmed).containsExactly(OBLIGATION);
        assertThat(desk.owing.obligations.now(OBLIGATION).state()).isEqualTo(ObligationState.OPEN);
    }

    @Test
    void an_amount_that_was_changed_on_the_attempt_alone_is_found_too() {
        // Given
        desk.released(EXAMPLE);
        alterAttempt(Money.yuan("13121.00"), EXAMPLE.payee());

        // When
        boolean left = desk.withholding.handle(BATCH);

        // Then
        assertThat(left).isFalse();
        assertThat(desk.owing.attempts.now(FIRST).state()).isEqualTo(AttemptState.CANCELLED);
    }

    @Test
    void a_second_look_takes_out_nothing_more() {
        // Given
        desk.released(EXAMPLE, OTHER);
        alter();
        desk.withholding.handle(BATCH);
        Obligation open = desk.owing.obligations.now(OBLIGATION);

        // When
        boolean left = desk.withholding.handle(BATCH);

        // Then
        assertThat(left).isTrue();
        assertThat(desk.owing.obligations.now(OBLIGATION)).isEqualTo(open);
        assertThat(desk.owing.audit.lines()).hasSize(1);
        assertThat(desk.owing.alarmed).hasSize(1);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_refused() {
        // Given
        desk.released(EXAMPLE);
        alter();
        desk.owing.attempts.overtakeNext();

        // When
        RefusalCode code = catchThrowableOfType(Refused.class, () -> desk.withholding.handle(BATCH))
                .code();

        // Then
        assertThat(code).isEqualTo(ObligationRefusal.OBLIGATION_CHANGED);
        assertThat(desk.owing.told).isEmpty();
    }
}
