package org.huzhu.payout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.obligation.Fixtures.NOW;

import java.time.LocalDate;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.ledger.PostTransaction.Outcome;
import org.huzhu.payout.ledger.PostingRules.Posting;
import org.junit.jupiter.api.Test;

class PostTransactionTest {

    private static final FundId FUND = new FundId("420000", "HOSPITAL");
    private static final AccountId AVAILABLE = new AccountId(FUND, AccountKind.FUND);
    private static final AccountId PAYABLE = new AccountId(FUND, AccountKind.PAYABLE);
    private static final AccountId BANK = new AccountId(FUND, AccountKind.BANK);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final PostTransaction postings = ledger.postings();

    private static Posting posting(String key, String amount) {
        return new Posting(
                new TransactionId(new UUID(1, key.hashCode())),
                key,
                FUND,
                Money.yuan(amount),
                LocalDate.of(2025, 7, 16),
                NOW,
                "p-maker");
    }

    @Test
    void money_comes_in_is_set_aside_and_is_paid() {
        // When
        Outcome deposited = postings.handle(PostingRules.deposit(posting("d", "2000.00")));
        Outcome committed = postings.handle(PostingRules.commitment(posting("c", "1312.10")));
        Outcome settled = postings.handle(PostingRules.settlement(posting("s", "1312.10")));

        // Then
        assertThat(deposited).isEqualTo(Outcome.POSTED);
        assertThat(committed).isEqualTo(Outcome.POSTED);
        assertThat(settled).isEqualTo(Outcome.POSTED);
        assertThat(ledger.balance(AVAILABLE)).isEqualTo(Money.yuan("687.90"));
        assertThat(ledger.balance(PAYABLE)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(BANK)).isEqualTo(Money.yuan("687.90"));
    }

    @Test
    void available_money_is_told_when_it_changes_and_only_then() {
        // When
        postings.handle(PostingRules.deposit(posting("d", "2000.00")));
        postings.handle(PostingRules.commitment(posting("c", "1312.10")));
        postings.handle(PostingRules.settlement(posting("s", "1312.10")));

        // Then
        assertThat(ledger.told()).containsExactly(Money.yuan("2000.00"), Money.yuan("687.90"));
    }

    @Test
    void a_fact_is_booked_once() {
        // Given
        postings.handle(PostingRules.deposit(posting("d", "2000.00")));

        // When
        Outcome again = postings.handle(PostingRules.deposit(posting("d", "2000.00")));

        // Then
        assertThat(again).isEqualTo(Outcome.POSTED_BEFORE);
        assertThat(ledger.posted()).hasSize(1);
    }

    @Test
    void nothing_is_promised_that_the_fund_does_not_hold() {
        // Given
        postings.handle(PostingRules.deposit(posting("d", "1312.09")));

        // When
        Outcome refused = postings.handle(PostingRules.commitment(posting("c", "1312.10")));

        // Then
        assertThat(refused).isEqualTo(Outcome.NOT_COVERED);
        assertThat(ledger.balance(AVAILABLE)).isEqualTo(Money.yuan("1312.09"));
        assertThat(ledger.told()).containsExactly(Money.yuan("1312.09"));
    }
}
