package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.OBLIGATION;

import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.testkit.AuditActions;
import org.huzhu.testkit.AuditActions.Became;
import org.huzhu.testkit.AuditActions.Line;
import org.junit.jupiter.api.Test;

class AttemptAuditLinesTest {

    private static final Subject SUBJECT = new Subject("obligation", OBLIGATION.toString());

    private final Attempt unknown = new ObligationDesk().given(AttemptState.UNKNOWN);
    private final AuditActions audit = new AuditActions();
    private final AttemptAuditLines auditLines = new AttemptAuditLines(audit);

    @Test
    void the_banks_word_that_it_never_received_it_is_taken_down_once() {
        // Given
        BankTrace believed = unknown.trace().withNeverReceived(NOW);
        Changed<Attempt, AttemptEvent> first = unknown.notFound(believed);

        // When
        auditLines.follow(unknown.notFound(unknown.trace().withNotFound(NOW)));
        auditLines.follow(first);
        auditLines.follow(first.after().notFound(believed));

        // Then
        assertThat(audit.lines())
                .containsExactly(
                        new Line(Became.CHANGED, "ATTEMPT_NEVER_RECEIVED", SUBJECT, "the bank's word about " + E2E));
    }

    @Test
    void a_proposal_to_give_it_up_says_why() {
        // Given
        Attempt disowned = unknown.with(unknown.trace().withNeverReceived(NOW));

        // When
        auditLines.follow(disowned.giveUpProposed("p-proposer", "BANK_CONFIRMED_BY_PHONE"));

        // Then
        assertThat(audit.lines())
                .containsExactly(new Line(Became.CHANGED, "NEW_ATTEMPT_PROPOSED", SUBJECT, "BANK_CONFIRMED_BY_PHONE"));
    }
}
