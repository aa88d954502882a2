package org.huzhu.payout.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.obligation.Fixtures.NOW;

import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.money.Money;
import org.huzhu.testkit.AuditActions;
import org.huzhu.testkit.AuditActions.Became;
import org.huzhu.testkit.AuditActions.Line;
import org.junit.jupiter.api.Test;

class ItemAuditLinesTest {

    private static final Subject SUBJECT = new Subject("reconciliation-item", "00000000-0000-0005-0000-000000000001");

    private final AuditActions audit = new AuditActions();
    private final ItemAuditLines auditLines = new ItemAuditLines(audit);

    private static Changed<ReconciliationItem, ItemEvent> opened() {
        return ReconciliationItem.opened(
                new ItemId(new UUID(5, 1)),
                ItemKind.UNCONFIRMED_LINE,
                "STMT-1/1",
                Money.yuan("-1312.10"),
                Optional.of("E2E-1"),
                Optional.empty(),
                About.NOBODY,
                "seen on a statement",
                NOW);
    }

    @Test
    void an_item_is_created_and_a_person_closes_it_under_its_kind() {
        // Given
        ReconciliationItem item = opened().after();

        // When
        auditLines.follow(opened());
        auditLines.follow(item.closed("p-checker", "与银行核对无误", NOW));

        // Then
        assertThat(audit.lines())
                .containsExactly(
                        new Line(Became.CREATED, "RECONCILIATION_ITEM_OPENED", SUBJECT, "UNCONFIRMED_LINE"),
                        new Line(Became.CHANGED, "RECONCILIATION_ITEM_CLOSED", SUBJECT, "UNCONFIRMED_LINE"));
    }

    @Test
    void what_the_bank_says_is_why() {
        // Given
        Changed<ReconciliationItem, ItemEvent> contradicted = opened().after().contradicted("the bank says RJCT");

        // When
        auditLines.follow(contradicted);
        auditLines.follow(contradicted.after().explained("the bank says the same", NOW));

        // Then
        assertThat(audit.lines())
                .containsExactly(
                        new Line(Became.CHANGED, "RECONCILIATION_ITEM_CONTRADICTED", SUBJECT, "the bank says RJCT"),
                        new Line(Became.CHANGED, "RECONCILIATION_ITEM_CLOSED", SUBJECT, "the bank says the same"));
    }
}
