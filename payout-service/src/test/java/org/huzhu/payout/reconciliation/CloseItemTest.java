package org.huzhu.payout.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.Fixtures.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.change.ChangeRefusal;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.ledger.AccountId;
import org.huzhu.payout.ledger.AccountKind;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.ledger.InMemoryLedger;
import org.huzhu.payout.ledger.TransactionKind;
import org.huzhu.testkit.AuditActions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseItemTest {

    private static final FundId FUND = new FundId("420000", "HOSPITAL");
    private static final AccountId SUSPENSE = new AccountId(FUND, AccountKind.SUSPENSE);
    private static final AccountId BANK = new AccountId(FUND, AccountKind.BANK);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final AuditActions audit = new AuditActions();
    private final InMemoryItems items = new InMemoryItems(audit);
    private long ids;
    private final CloseItem closeItem =
            new CloseItem(items, ledger, ledger.postings(), () -> new UUID(9, ++ids), Clock.fixed(NOW, ZoneOffset.UTC));

    private Refused refusal(ItemId id, Optional<FundId> bookTo) {
        return catchThrowableOfType(
                Refused.class, () -> closeItem.handle(id, ExpectedVersion.ANY, "p-checker", "退回", bookTo));
    }

    @Test
    void an_item_is_closed_in_the_words_of_who_closed_it() {
        // Given
        ItemId id = items.given(ItemKind.UNEXPECTED_STATUS, "0.00").id();

        // When
        ReconciliationItem closed = closeItem.handle(id, ExpectedVersion.ANY, "p-checker", "与银行核对无误", Optional.empty());

        // Then
        assertThat(items.now(id)).isEqualTo(closed);
        assertThat(closed.state()).isEqualTo(ReconciliationItem.State.CLOSED);
        assertThat(closed.closedBy()).contains("p-checker");
        assertThat(closed.closedAt()).contains(NOW);
        assertThat(closed.resolution()).contains("与银行核对无误");
        assertThat(ledger.posted()).isEmpty();
        assertThat(audit.actions()).containsExactly("RECONCILIATION_ITEM_CLOSED UNEXPECTED_STATUS");
    }

    @Test
    void money_that_left_is_booked_aside() {
        // Given
        ledger.open(FUND, NOW);
        ItemId id = items.given(ItemKind.DUPLICATE_DEBIT, "-1312.10").id();

        // When
        closeItem.handle(id, ExpectedVersion.ANY, "p-checker", "向银行追回", Optional.of(FUND));

        // Then
        assertThat(ledger.balance(SUSPENSE)).isEqualTo(Money.yuan("1312.10"));
        assertThat(ledger.balance(BANK)).isEqualTo(Money.yuan("-1312.10"));
        assertThat(ledger.isPosted(TransactionKind.SUSPENSE, id.toString())).isTrue();
    }

    @Test
    void money_that_arrived_is_booked_aside_the_other_way() {
        // Given
        ledger.open(FUND, NOW);
        ItemId id = items.given(ItemKind.UNMATCHED_LINE, "88.00").id();

        // When
        closeItem.handle(id, ExpectedVersion.ANY, "p-checker", "来源待查", Optional.of(FUND));

        // Then
        assertThat(ledger.balance(SUSPENSE)).isEqualTo(Money.yuan("-88.00"));
        assertThat(ledger.balance(BANK)).isEqualTo(Money.yuan("88.00"));
    }

    @Test
    void nothing_is_booked_to_a_fund_that_nobody_opened() {
        // Given
        ItemId id = items.given(ItemKind.UNMATCHED_LINE, "88.00").id();

        // When / Then
        assertThat(refusal(id, Optional.of(FUND)).code()).isEqualTo(ReconciliationRefusal.RECONCILIATION_FUND_UNKNOWN);
        assertThat(ledger.posted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "UNEXPECTED_STATUS",
                "MESSAGE_ALTERED",
                "OVER_DETERMINED",
                "LINE_EXCEEDED",
                "UNCONFIRMED_LINE",
                "PAYEE_ALTERED"
            })
    void what_is_no_movement_is_not_booked(ItemKind kind) {
        // Given
        ledger.open(FUND, NOW);
        ItemId id = items.given(kind, "-1312.10").id();

        // When
        Refused refused = refusal(id, Optional.of(FUND));

        // Then
        assertThat(refused.code()).isEqualTo(ReconciliationRefusal.RECONCILIATION_ITEM_NOT_BOOKABLE);
        assertThat(refused.params()).isEqualTo(Map.of("kind", kind.name()));
        assertThat(ledger.posted()).isEmpty();
    }

    @Test
    void who_saw_another_version_closes_and_books_nothing() {
        // Given
        ledger.open(FUND, NOW);
        ReconciliationItem item = items.given(ItemKind.DUPLICATE_DEBIT, "-1312.10");

        // When
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> closeItem.handle(item.id(), ExpectedVersion.of(1), "p-checker", "向银行追回", Optional.of(FUND)));

        // Then
        assertThat(refused.code()).isEqualTo(ChangeRefusal.PRECONDITION_FAILED);
        assertThat(items.now(item.id())).isEqualTo(item);
        assertThat(ledger.posted()).isEmpty();
        assertThat(audit.lines()).isEmpty();
    }

    @Test
    void an_item_is_closed_once_and_an_unknown_one_never() {
        // Given
        ItemId id = items.given(ItemKind.UNMATCHED_LINE, "88.00").id();
        closeItem.handle(id, ExpectedVersion.ANY, "p-checker", "来源待查", Optional.empty());

        // When
        RefusalCode again = refusal(id, Optional.empty()).code();

        // Then
        assertThat(again).isEqualTo(ReconciliationRefusal.RECONCILIATION_ITEM_CLOSED);
        assertThat(refusal(new ItemId(new UUID(0, 0)), Optional.empty()).code())
                .isEqualTo(ReconciliationRefusal.RECONCILIATION_ITEM_NOT_FOUND);
    }
}
