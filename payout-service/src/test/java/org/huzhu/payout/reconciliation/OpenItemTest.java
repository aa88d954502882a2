package org.huzhu.payout.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.obligation.Fixtures.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.testkit.AuditActions;
import org.junit.jupiter.api.Test;

class OpenItemTest {

    private static final Money LEFT = Money.yuan("1312.10").negated();

    private final AuditActions audit = new AuditActions();
    private final InMemoryItems items = new InMemoryItems(audit);
    private long ids;
    private final OpenItem openItem = new OpenItem(items, () -> new UUID(9, ++ids), Clock.fixed(NOW, ZoneOffset.UTC));

    private void open(ItemKind kind, String key) {
        openItem.open(kind, key, LEFT, Optional.of("E2E-1"), Optional.empty(), "seen twice");
    }

    @Test
    void a_fact_that_is_seen_twice_makes_one_item() {
        // When
        open(ItemKind.DUPLICATE_DEBIT, "STMT-1/1");
        open(ItemKind.DUPLICATE_DEBIT, "STMT-1/1");

        // Then
        assertThat(items.page(Optional.empty(), Optional.empty(), 10))
                .containsExactly(ReconciliationItem.opened(
                                new ItemId(new UUID(9, 1)),
                                ItemKind.DUPLICATE_DEBIT,
                                "STMT-1/1",
                                LEFT,
                                Optional.of("E2E-1"),
                                Optional.empty(),
                                About.NOBODY,
                                "seen twice",
                                NOW)
                        .after());
        assertThat(audit.actions()).containsExactly("RECONCILIATION_ITEM_OPENED DUPLICATE_DEBIT");
    }

    @Test
    void one_line_may_be_wrong_in_two_ways() {
        // When
        open(ItemKind.DUPLICATE_DEBIT, "STMT-1/1");
        open(ItemKind.AMOUNT_MISMATCH, "STMT-1/1");

        // Then
        assertThat(items.page(Optional.empty(), Optional.empty(), 10)).hasSize(2);
    }

    @Test
    void what_is_a_fact_of_its_own_is_named_by_its_id() {
        // When
        ItemId first = openItem.openOwn(ItemKind.UNCONFIRMED_LINE, LEFT, Optional.empty(), Optional.empty(), "");
        ItemId second = openItem.openOwn(ItemKind.UNCONFIRMED_LINE, LEFT, Optional.empty(), Optional.empty(), "");

        // Then
        assertThat(items.now(first).businessKey()).isEqualTo(first.toString());
        assertThat(second).isNotEqualTo(first);
        assertThat(audit.actions()).hasSize(2);
    }
}
