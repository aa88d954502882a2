package org.huzhu.payout.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.obligation.Fixtures.NOW;

import java.util.UUID;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.money.Money;
import org.huzhu.testkit.AuditActions;
import org.huzhu.testkit.AuditActions.Became;
import org.huzhu.testkit.AuditActions.Line;
import org.junit.jupiter.api.Test;

class DepositAuditLinesTest {

    private final AuditActions audit = new AuditActions();
    private final DepositAuditLines auditLines = new DepositAuditLines(audit);

    @Test
    void a_deposit_is_created_when_recorded_and_changed_when_approved() {
        // Given
        Changed<FundDeposit, DepositEvent> recorded = FundDeposit.recorded(
                new DepositId(new UUID(9, 1)), Pool.FUND, Money.yuan("500000.00"), "GZ-2025-0001", "p-maker", NOW);

        // When
        auditLines.follow(recorded);
        auditLines.follow(recorded.after().approvedBy("p-checker", NOW));

        // Then
        Subject subject = new Subject("fund-deposit", "00000000-0000-0009-0000-000000000001");
        assertThat(audit.lines())
                .containsExactly(
                        new Line(Became.CREATED, "DEPOSIT_RECORDED", subject, "GZ-2025-0001"),
                        new Line(Became.CHANGED, "DEPOSIT_APPROVED", subject, "GZ-2025-0001"));
    }
}
