package org.huzhu.payout.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.payout.obligation.Fixtures.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.testkit.AuditActions;
import org.junit.jupiter.api.Test;

class ExplainItemTest {

    private final AuditActions audit = new AuditActions();
    private final InMemoryItems items = new InMemoryItems(audit);
    private final ExplainItem explainItem = new ExplainItem(items, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void what_the_bank_explains_is_closed_in_its_name() {
        // Given
        ItemId id = items.given(ItemKind.UNCONFIRMED_LINE, "-1312.10").id();

        // When
        explainItem.explained(id, "the bank says the same");

        // Then
        assertThat(items.now(id).state()).isEqualTo(ReconciliationItem.State.CLOSED);
        assertThat(items.now(id).closedBy()).contains("bank");
        assertThat(items.now(id).resolution()).contains("the bank says the same");
        assertThat(audit.actions()).containsExactly("RECONCILIATION_ITEM_CLOSED the bank says the same");
    }

    @Test
    void what_the_bank_contradicts_stays_open_and_is_noted_once() {
        // Given
        ItemId id = items.given(ItemKind.UNCONFIRMED_LINE, "-1312.10").id();

        // When
        explainItem.contradicted(id, "the bank says RJCT");
        explainItem.contradicted(id, "the bank says RJCT");

        // Then
        assertThat(items.now(id).state()).isEqualTo(ReconciliationItem.State.OPEN);
        assertThat(items.now(id).note()).isEqualTo("seen on a statement; the bank says RJCT");
        assertThat(items.now(id).version()).isEqualTo(1);
        assertThat(audit.actions()).containsExactly("RECONCILIATION_ITEM_CONTRADICTED the bank says RJCT");
    }

    @Test
    void one_that_is_closed_stays_as_it_is() {
        // Given
        ItemId id = items.given(ItemKind.UNCONFIRMED_LINE, "-1312.10").id();
        explainItem.explained(id, "the bank says the same");
        ReconciliationItem closed = items.now(id);

        // When
        explainItem.explained(id, "and again");
        explainItem.contradicted(id, "the bank says RJCT");

        // Then
        assertThat(items.now(id)).isEqualTo(closed);
        assertThat(audit.actions()).hasSize(1);
    }

    @Test
    void one_that_somebody_else_changed_meanwhile_is_refused() {
        // Given
        ReconciliationItem item = items.given(ItemKind.UNCONFIRMED_LINE, "-1312.10");
        items.overtakeNext();

        // When
        Refused refused =
                catchThrowableOfType(Refused.class, () -> explainItem.explained(item.id(), "the bank says the same"));

        // Then
        assertThat(refused.code()).isEqualTo(ReconciliationRefusal.RECONCILIATION_ITEM_CHANGED);
        assertThat(items.now(item.id())).isEqualTo(item);
        assertThat(audit.lines()).isEmpty();
    }

    @Test
    void an_unknown_one_is_refused() {
        // When
        Refused refused = catchThrowableOfType(
                Refused.class, () -> explainItem.explained(new ItemId(new UUID(0, 0)), "anything"));

        // Then
        assertThat(refused.code()).isEqualTo(ReconciliationRefusal.RECONCILIATION_ITEM_NOT_FOUND);
    }
}
