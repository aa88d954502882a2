package org.huzhu.payout.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.pool.Pool.FUND;

import java.util.UUID;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.ledger.AccountId;
import org.huzhu.payout.ledger.AccountKind;
import org.junit.jupiter.api.Test;

class ApproveDepositTest {

    private static final AccountId AVAILABLE = new AccountId(FUND, AccountKind.FUND);

    private final Pool pool = new Pool();

    private FundDeposit recorded() {
        return pool.recordDeposit.handle(FUND, Money.yuan("500000.00"), "GZ-2025-0001", "p-maker");
    }

    private RefusalCode refusal(DepositId id, String approver) {
        return catchThrowableOfType(Refused.class, () -> pool.approveDeposit.handle(id, ExpectedVersion.ANY, approver))
                .code();
    }

    @Test
    void somebody_else_approves_and_the_money_is_there() {
        // Given
        FundDeposit recorded = recorded();

        // When
        FundDeposit approved = pool.approveDeposit.handle(recorded.id(), ExpectedVersion.of(0), "p-checker");

        // Then
        assertThat(approved.state()).isEqualTo(FundDeposit.State.APPROVED);
        assertThat(approved.approver()).contains("p-checker");
        assertThat(approved.approvedAt()).contains(NOW);
        assertThat(approved.version()).isEqualTo(1);
        assertThat(pool.ledger.balance(AVAILABLE)).isEqualTo(Money.yuan("500000.00"));
        assertThat(pool.ledger.posted().getFirst().actor()).isEqualTo("p-checker");
        assertThat(pool.credited).containsExactly(FUND);
        assertThat(pool.audit.actions())
                .containsExactly("DEPOSIT_RECORDED GZ-2025-0001", "DEPOSIT_APPROVED GZ-2025-0001");
    }

    @Test
    void nobody_approves_what_they_recorded() {
        assertThat(refusal(recorded().id(), "p-maker")).isEqualTo(PoolRefusal.DEPOSIT_APPROVED_BY_MAKER);
        assertThat(pool.ledger.posted()).isEmpty();
    }

    @Test
    void a_deposit_is_approved_and_booked_once() {
        // Given
        DepositId id = recorded().id();
        pool.approveDeposit.handle(id, ExpectedVersion.ANY, "p-checker");

        // When / Then
        assertThat(refusal(id, "p-other")).isEqualTo(PoolRefusal.DEPOSIT_NOT_RECORDED);
        assertThat(pool.ledger.balance(AVAILABLE)).isEqualTo(Money.yuan("500000.00"));
    }

    @Test
    void who_saw_another_version_approves_nothing() {
        // Given
        FundDeposit recorded = recorded();

        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> pool.approveDeposit.handle(recorded.id(), ExpectedVersion.of(1), "p-checker"));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertThat(pool.deposits.now(recorded.id())).isEqualTo(recorded);
        assertThat(pool.ledger.posted()).isEmpty();
        assertThat(pool.audit.actions()).containsExactly("DEPOSIT_RECORDED GZ-2025-0001");
    }

    @Test
    void a_deposit_that_somebody_else_changed_meanwhile_is_not_booked() {
        // Given
        FundDeposit recorded = recorded();
        pool.deposits.overtakeNext();

        // When
        RefusalCode code = refusal(recorded.id(), "p-checker");

        // Then
        assertThat(code).isEqualTo(PoolRefusal.DEPOSIT_CHANGED);
        assertThat(pool.deposits.now(recorded.id())).isEqualTo(recorded);
        assertThat(pool.ledger.posted()).isEmpty();
    }

    @Test
    void an_unknown_deposit_is_refused() {
        assertThat(refusal(new DepositId(new UUID(0, 0)), "p-checker")).isEqualTo(PoolRefusal.DEPOSIT_NOT_FOUND);
    }
}
