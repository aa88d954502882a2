package org.huzhu.payout.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.pool.Pool.FUND;

import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class RecordDepositTest {

    private static final Money AMOUNT = Money.yuan("500000.00");

    private final Pool pool = new Pool();

    @Test
    void a_deposit_is_recorded_and_books_nothing_yet() {
        // When
        FundDeposit recorded = pool.recordDeposit.handle(FUND, AMOUNT, "GZ-2025-0001", "p-maker");

        // Then
        assertThat(pool.deposits.find(recorded.id()))
                .contains(new FundDeposit(
                        recorded.id(),
                        FUND,
                        AMOUNT,
                        "GZ-2025-0001",
                        FundDeposit.State.RECORDED,
                        "p-maker",
                        Optional.empty(),
                        NOW,
                        Optional.empty(),
                        0));
        assertThat(pool.ledger.isOpen(FUND)).isTrue();
        assertThat(pool.ledger.posted()).isEmpty();
        assertThat(pool.audit.actions()).containsExactly("DEPOSIT_RECORDED GZ-2025-0001");
    }

    @Test
    void a_paper_counts_once_in_a_fund() {
        // Given
        pool.recordDeposit.handle(FUND, AMOUNT, "GZ-2025-0001", "p-maker");

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> pool.recordDeposit.handle(FUND, AMOUNT, "GZ-2025-0001", "p-other"));

        // Then
        assertThat(refused.code()).isEqualTo(PoolRefusal.DEPOSIT_REFERENCE_TAKEN);
        assertThat(refused.params()).isEqualTo(Map.of("fund", "420000-HOSPITAL", "reference", "GZ-2025-0001"));
        assertThat(pool.audit.actions()).hasSize(1);
    }

    @Test
    void nothing_is_no_deposit() {
        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> pool.recordDeposit.handle(FUND, Money.ZERO, "GZ-2025-0001", "p-maker"));

        // Then
        assertThat(refused.code()).isEqualTo(PoolRefusal.DEPOSIT_AMOUNT_NOT_POSITIVE);
        assertThat(pool.ledger.isOpen(FUND)).isFalse();
    }
}
