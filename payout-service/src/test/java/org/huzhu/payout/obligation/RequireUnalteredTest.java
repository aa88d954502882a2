package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.other;
import static org.huzhu.payout.obligation.ObligationFixtures.redirected;
import static org.huzhu.payout.obligation.ObligationFixtures.withAmount;

import java.util.List;
import java.util.Map;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class RequireUnalteredTest {

    private final ObligationDesk desk = new ObligationDesk();

    @Test
    void what_says_what_was_approved_passes() {
        // Given
        Obligation first = desk.funded(EXAMPLE);
        Obligation second = desk.funded(other(1, "88.00"));

        // When / Then
        assertThatCode(() -> desk.unaltered.check("/items", List.of(first, second)))
                .doesNotThrowAnyException();
        assertThat(desk.alarmed).isEmpty();
    }

    @Test
    void each_altered_one_is_named_by_its_place_and_alarmed() {
        // Given
        Obligation honest = desk.funded(EXAMPLE);
        Obligation account = redirected(desk.funded(other(1, "88.00")));
        Obligation amount = withAmount(desk.funded(other(2, "99.00")), Money.yuan("9900.00"));
        Obligation unsealed = other(3, "77.00");

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> desk.unaltered.check("/items", List.of(account, honest, amount, unsealed)));

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.PAYEE_ALTERED);
        assertThat(refused.params()).isEqualTo(Map.of("count", 3));
        assertThat(refused.faults())
                .containsExactly(
                        Fault.at(
                                "/items/0",
                                "OBLIGATION_PAYEE_ALTERED",
                                Map.of("id", account.id().toString())),
                        Fault.at(
                                "/items/2",
                                "OBLIGATION_PAYEE_ALTERED",
                                Map.of("id", amount.id().toString())),
                        Fault.at(
                                "/items/3",
                                "OBLIGATION_PAYEE_ALTERED",
                                Map.of("id", unsealed.id().toString())));
        assertThat(desk.alarmed).containsExactlyInAnyOrder(account.id(), amount.id(), unsealed.id());
    }
}
