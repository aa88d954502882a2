package org.huzhu.payout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.ledger.PostingRules.Posting;
import org.junit.jupiter.api.Test;

class LedgerTransactionTest {

    private static final FundId FUND = FundId.parse("420000-HOSPITAL");
    private static final Instant NOW = Instant.parse("2025-07-16T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 16);

    private static Posting posting(String amount) {
        return new Posting(new TransactionId(new UUID(0, 1)), "fact", FUND, Money.yuan(amount), TODAY, NOW, "system");
    }

    private static AccountId account(AccountKind kind) {
        return new AccountId(FUND, kind);
    }

    @Test
    void money_received_moves_from_bank_to_fund() {
        // When
        LedgerTransaction deposit = PostingRules.deposit(posting("1000000.00"));

        // Then
        assertThat(deposit.entries())
                .containsExactly(
                        LedgerEntry.debit(account(AccountKind.BANK), Money.yuan("1000000.00")),
                        LedgerEntry.credit(account(AccountKind.FUND), Money.yuan("1000000.00")));
        assertThat(deposit.effectOn(AccountKind.BANK)).isEqualTo(Money.yuan("1000000.00"));
        assertThat(deposit.effectOn(AccountKind.FUND)).isEqualTo(Money.yuan("1000000.00"));
    }

    @Test
    void a_commitment_takes_from_the_fund_and_a_settlement_from_the_bank() {
        // When
        LedgerTransaction commitment = PostingRules.commitment(posting("1312.10"));
        LedgerTransaction settlement = PostingRules.settlement(posting("1312.10"));

        // Then
        assertThat(commitment.effectOn(AccountKind.FUND)).isEqualTo(Money.yuan("-1312.10"));
        assertThat(commitment.effectOn(AccountKind.PAYABLE)).isEqualTo(Money.yuan("1312.10"));
        assertThat(settlement.effectOn(AccountKind.PAYABLE)).isEqualTo(Money.yuan("-1312.10"));
        assertThat(settlement.effectOn(AccountKind.BANK)).isEqualTo(Money.yuan("-1312.10"));
    }

    @Test
    void a_reversal_undoes_every_effect_and_names_what_it_reverses() {
        // Given
        LedgerTransaction returned = PostingRules.returned(posting("15000.00"));

        // When
        LedgerTransaction reversal = returned.reversedBy(new TransactionId(new UUID(0, 2)), TODAY, NOW, "p-1");

        // Then
        assertThat(reversal.reverses()).contains(new TransactionId(new UUID(0, 1)));
        for (AccountKind kind : AccountKind.values()) {
            assertThat(reversal.effectOn(kind).plus(returned.effectOn(kind))).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void what_does_not_balance_cannot_be_built() {
        List<LedgerEntry> entries = List.of(
                LedgerEntry.debit(account(AccountKind.BANK), Money.yuan("10.00")),
                LedgerEntry.credit(account(AccountKind.FUND), Money.yuan("9.99")));

        assertThatThrownBy(() -> built(entries))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Debits of 10.00 and credits of 9.99 do not balance");
    }

    @Test
    void a_transaction_has_two_entries_within_one_fund_above_zero() {
        FundId other = FundId.parse("420000-WOMEN");

        assertThatThrownBy(() -> built(List.of(LedgerEntry.debit(account(AccountKind.BANK), Money.yuan("1.00")))))
                .hasMessageContaining("at least two");
        assertThatThrownBy(() -> built(List.of(
                        LedgerEntry.debit(account(AccountKind.BANK), Money.yuan("1.00")),
                        LedgerEntry.credit(new AccountId(other, AccountKind.FUND), Money.yuan("1.00")))))
                .hasMessageContaining("one fund");
        assertThatThrownBy(() -> LedgerEntry.debit(account(AccountKind.BANK), Money.ZERO))
                .hasMessageContaining("above zero");
    }

    @Test
    void a_trial_balance_shows_each_balance_on_its_normal_side() {
        // Given
        TrialBalance balance = new TrialBalance(List.of(
                new TrialBalance.Line(account(AccountKind.BANK), Money.yuan("100.00"), Money.yuan("30.00")),
                new TrialBalance.Line(account(AccountKind.FUND), Money.yuan("30.00"), Money.yuan("100.00"))));

        // Then
        assertThat(balance.lines()).extracting(TrialBalance.Line::balance).containsOnly(Money.yuan("70.00"));
        assertThat(balance.difference()).isEqualTo(Money.ZERO);
    }

    @Test
    void ids_of_funds_and_accounts_are_read_back_as_written() {
        AccountId payable = new AccountId(FundId.parse("420000-SEVERE_ILLNESS"), AccountKind.PAYABLE);

        assertThat(payable).hasToString("420000-SEVERE_ILLNESS-PAYABLE");
        assertThat(AccountId.parse("420000-SEVERE_ILLNESS-PAYABLE")).isEqualTo(payable);
        assertThatThrownBy(() -> FundId.parse("42-HOSPITAL")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AccountId.parse("420000-HOSPITAL-CASH")).isInstanceOf(IllegalArgumentException.class);
    }

    private static LedgerTransaction built(List<LedgerEntry> entries) {
        return new LedgerTransaction(
                new TransactionId(new UUID(0, 3)),
                TransactionKind.DEPOSIT,
                "k",
                FUND,
                TODAY,
                NOW,
                "p",
                Optional.empty(),
                entries);
    }
}
