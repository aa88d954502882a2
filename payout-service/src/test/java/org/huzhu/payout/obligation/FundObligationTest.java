package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.FUND;
import static org.huzhu.payout.obligation.ObligationFixtures.other;
import static org.huzhu.payout.obligation.ObligationFixtures.owedBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.ledger.AccountId;
import org.huzhu.payout.ledger.AccountKind;
import org.huzhu.payout.ledger.FundId;
import org.junit.jupiter.api.Test;

class FundObligationTest {

    private static final FundId OTHER_FUND = new FundId("420000", "ACCIDENT");
    private static final AccountId AVAILABLE = new AccountId(FUND, AccountKind.FUND);
    private static final AccountId PAYABLE = new AccountId(FUND, AccountKind.PAYABLE);

    private final ObligationDesk desk = new ObligationDesk();

    private Obligation waiting(int n, String amount) {
        return desk.obligations.given(other(n, amount));
    }

    private List<ObligationId> funded() {
        return desk.obligations.all().stream()
                .filter(Obligation::funded)
                .map(Obligation::id)
                .toList();
    }

    @Test
    void the_funds_money_is_set_aside_for_what_it_owes() {
        // Given
        Obligation waiting = waiting(1, "1312.10");
        desk.deposit(FUND, Money.yuan("2000.00"));

        // When
        Optional<Obligation> funded = desk.funding.fund(waiting);

        // Then
        assertThat(funded).contains(waiting.withMoney(NOW).after());
        assertThat(desk.obligations.now(waiting.id()))
                .isEqualTo(waiting.withMoney(NOW).after());
        assertThat(desk.booked()).containsExactly("COMMITMENT " + waiting.id() + " 2025-07-16 FUND>PAYABLE 1312.10");
        assertThat(desk.ledger.posted().getLast().actor()).isEqualTo("system");
        assertThat(desk.ledger.balance(AVAILABLE)).isEqualTo(Money.yuan("687.90"));
        assertThat(desk.audit.actions()).containsExactly("OBLIGATION_FUNDED");
        assertThat(desk.told).isEmpty();
    }

    @Test
    void the_last_fen_is_enough_and_one_less_is_not() {
        // Given
        Obligation exact = waiting(1, "100.00");
        Obligation more = waiting(2, "0.01");
        desk.deposit(FUND, Money.yuan("100.00"));

        // When
        Optional<Obligation> first = desk.funding.fund(exact);

        // Then
        assertThat(first).isPresent();
        assertThat(desk.funding.fund(more)).isEmpty();
        assertThat(desk.obligations.now(more.id())).isEqualTo(more);
        assertThat(desk.booked()).hasSize(1);
        assertThat(desk.audit.lines()).hasSize(1);
    }

    @Test
    void money_that_comes_serves_the_oldest_first_and_the_smaller_ones_behind_one_that_is_too_large() {
        // Given
        Obligation oldest = waiting(4, "60.00");
        waiting(3, "500.00");
        Obligation small = waiting(2, "30.00");
        waiting(1, "20.00");
        desk.deposit(FUND, Money.yuan("100.00"));

        // When
        desk.funding.fundCredited(FUND);

        // Then
        assertThat(funded()).containsExactly(oldest.id(), small.id());
        assertThat(desk.ledger.balance(AVAILABLE)).isEqualTo(Money.yuan("10.00"));
        assertThat(desk.ledger.balance(PAYABLE)).isEqualTo(Money.yuan("90.00"));
    }

    @Test
    void more_than_a_page_is_served_up_to_the_last_yuan() {
        // Given
        IntStream.range(0, 260).forEach(n -> waiting(n, "1.00"));
        desk.deposit(FUND, Money.yuan("230.00"));

        // When
        desk.funding.fundCredited(FUND);

        // Then
        assertThat(funded())
                .isEqualTo(IntStream.range(0, 230)
                        .mapToObj(n -> other(n, "1.00").id())
                        .toList());
        assertThat(desk.ledger.balance(AVAILABLE)).isEqualTo(Money.ZERO);
    }

    @Test
    void the_same_news_twice_sets_nothing_aside_twice() {
        // Given
        waiting(1, "60.00");
        desk.deposit(FUND, Money.yuan("200.00"));
        desk.funding.fundCredited(FUND);
        List<Obligation> before = desk.obligations.all();

        // When
        desk.funding.fundCredited(FUND);

        // Then
        assertThat(desk.obligations.all()).isEqualTo(before);
        assertThat(desk.booked()).hasSize(1);
        assertThat(desk.audit.actions()).containsExactly("OBLIGATION_FUNDED");
    }

    @Test
    void the_money_of_one_fund_serves_no_other() {
        // Given
        Obligation elsewhere = desk.obligations.given(owedBy(OTHER_FUND, other(1, "60.00")));
        desk.deposit(FUND, Money.yuan("200.00"));

        // When
        desk.funding.fundCredited(FUND);

        // Then
        assertThat(desk.obligations.now(elsewhere.id())).isEqualTo(elsewhere);
        assertThat(desk.funding.fund(elsewhere)).isEmpty();
        assertThat(desk.booked()).isEmpty();
    }

    @Test
    void an_obligation_that_somebody_else_changed_meanwhile_is_refused() {
        // Given
        Obligation waiting = waiting(1, "60.00");
        desk.deposit(FUND, Money.yuan("200.00"));
        desk.obligations.overtakeNext();

        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> desk.funding.fund(waiting));

        // Then
        assertThat(refused.code()).isEqualTo(ObligationRefusal.OBLIGATION_CHANGED);
        assertThat(desk.audit.lines()).isEmpty();
    }
}
