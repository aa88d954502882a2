package org.huzhu.payout.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.pool.Pool.FUND;

import java.time.LocalDate;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.ContributionId;
import org.huzhu.payout.id.EnrollmentId;
import org.huzhu.payout.id.UnitId;
import org.huzhu.payout.ledger.AccountId;
import org.huzhu.payout.ledger.AccountKind;
import org.huzhu.payout.ledger.LedgerTransaction;
import org.huzhu.payout.ledger.TransactionKind;
import org.junit.jupiter.api.Test;

class CreditFundTest {

    private static final Contribution CONTRIBUTION = new Contribution(
            new ContributionId(new UUID(4, 1)),
            new EnrollmentId(new UUID(4, 2)),
            new UnitId(new UUID(4, 3)),
            FUND,
            "HB-HOSPITAL",
            "UNIT",
            Money.yuan("90.00"),
            LocalDate.of(2025, 7, 1));

    private final Pool pool = new Pool();

    @Test
    void a_contribution_opens_its_fund_and_is_booked_on_the_day_it_arrived() {
        // When
        boolean credited = pool.creditFund.contribution(CONTRIBUTION);

        // Then
        assertThat(credited).isTrue();
        assertThat(pool.ledger.isOpen(FUND)).isTrue();
        assertThat(pool.ledger.balance(new AccountId(FUND, AccountKind.FUND))).isEqualTo(Money.yuan("90.00"));
        LedgerTransaction booked = pool.ledger.posted().getFirst();
        assertThat(booked.kind()).isEqualTo(TransactionKind.CONTRIBUTION);
        assertThat(booked.businessKey()).isEqualTo(CONTRIBUTION.id().toString());
        assertThat(booked.bookedOn()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(booked.actor()).isEqualTo("system");
        assertThat(pool.credited).containsExactly(FUND);
    }

    @Test
    void a_contribution_that_is_told_twice_is_credited_once() {
        // Given
        pool.creditFund.contribution(CONTRIBUTION);

        // When
        boolean credited = pool.creditFund.contribution(CONTRIBUTION);

        // Then
        assertThat(credited).isFalse();
        assertThat(pool.ledger.posted()).hasSize(1);
        assertThat(pool.credited).containsExactly(FUND);
    }
}
