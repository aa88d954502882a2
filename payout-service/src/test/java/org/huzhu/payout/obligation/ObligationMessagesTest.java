package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FUND;

import java.util.ArrayList;
import java.util.List;
import org.huzhu.kernel.change.Changed;
import org.junit.jupiter.api.Test;

class ObligationMessagesTest {

    private final List<String> told = new ArrayList<>();
    private final ObligationMessages messages = new ObligationMessages((obligation, reason) ->
            told.add("%s v%d %s".formatted(obligation.state(), obligation.version(), reason.orElse("-"))));

    private Obligation followed(Changed<Obligation, ObligationEvent> changed) {
        messages.follow(changed);
        return changed.after();
    }

    private static Changed<Obligation, ObligationEvent> opened() {
        return Obligation.opened(
                EXAMPLE.id(), EXAMPLE.identity(), EXAMPLE.origin(), FUND, EXAMPLE.amount(), EXAMPLE.payee(), NOW);
    }

    @Test
    void what_is_owed_is_told_once_with_its_money() {
        // When
        followed(followed(followed(opened()).withMoney(NOW)).announced());

        // Then
        assertThat(told).containsExactly("OPEN v1 -");
    }

    @Test
    void without_money_it_is_told_why_and_money_that_comes_later_is_not_told() {
        // When
        followed(followed(followed(opened()).announced()).withMoney(NOW));

        // Then
        assertThat(told).containsExactly("OPEN v0 FUND_INSUFFICIENT");
    }

    @Test
    void the_way_to_the_bank_is_told_without_a_reason_unless_the_payee_was_altered() {
        // Given
        Obligation inBatch = followed(EXAMPLE.putInBatch("B25-000042-K", NOW));

        // When
        followed(inBatch.takenFromBatch(NOW));
        Obligation sent = followed(inBatch.sent(NOW));
        followed(sent.settled(NOW));
        followed(sent.withheld(NOW));

        // Then
        assertThat(told)
                .containsExactly("IN_BATCH v2 -", "OPEN v3 -", "SENT v3 -", "SETTLED v4 -", "OPEN v4 PAYEE_ALTERED");
    }

    @Test
    void what_went_wrong_and_how_it_goes_on_is_told_with_its_code() {
        // Given
        Obligation sent =
                EXAMPLE.putInBatch("B25-000042-K", NOW).after().sent(NOW).after();

        // When
        Obligation unknown = followed(sent.lost("TIMEOUT", NOW));
        followed(unknown.reopenedAfterNeverReceived(NOW));
        Obligation returned = followed(unknown.returned("AC04", NOW));
        followed(returned.reopenedFor(EXAMPLE.payee().confirmedBy("p-clerk"), NOW));
        followed(returned.reopenedForAccount(EXAMPLE.payee().confirmedBy("p-clerk"), NOW));

        // Then
        assertThat(told)
                .containsExactly(
                        "UNKNOWN v4 TIMEOUT",
                        "OPEN v5 NEVER_RECEIVED",
                        "RETURNED v5 AC04",
                        "OPEN v6 PAYEE_CONFIRMED",
                        "OPEN v6 PAYEE_CORRECTED");
    }
}
