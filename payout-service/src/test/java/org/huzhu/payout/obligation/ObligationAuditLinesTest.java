package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.payout.obligation.Fixtures.NOW;
import static org.huzhu.payout.obligation.ObligationFixtures.DETERMINATION;
import static org.huzhu.payout.obligation.ObligationFixtures.E2E;
import static org.huzhu.payout.obligation.ObligationFixtures.EXAMPLE;
import static org.huzhu.payout.obligation.ObligationFixtures.FUND;

import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.testkit.AuditActions;
import org.huzhu.testkit.AuditActions.Became;
import org.huzhu.testkit.AuditActions.Line;
import org.junit.jupiter.api.Test;

class ObligationAuditLinesTest {

    private final AuditActions audit = new AuditActions();
    private final ObligationAuditLines auditLines = new ObligationAuditLines(audit);

    private Obligation followed(Changed<Obligation, ObligationEvent> changed) {
        auditLines.follow(changed);
        return changed.after();
    }

    @Test
    void what_is_owed_is_created_once_and_changed_from_then_on() {
        // Given
        Changed<Obligation, ObligationEvent> opened = Obligation.opened(
                EXAMPLE.id(), EXAMPLE.identity(), EXAMPLE.origin(), FUND, EXAMPLE.amount(), EXAMPLE.payee(), NOW);
        Subject subject = new Subject("obligation", EXAMPLE.id().toString());

        // When
        followed(followed(followed(opened).withMoney(NOW)).announced());

        // Then
        assertThat(audit.lines())
                .containsExactly(
                        new Line(Became.CREATED, "OBLIGATION_OPENED", subject, "determination " + DETERMINATION),
                        new Line(Became.CHANGED, "OBLIGATION_FUNDED", subject, ""));
    }

    @Test
    void the_way_to_the_bank_names_the_batch_and_the_attempt() {
        // Given
        Obligation inBatch = followed(EXAMPLE.putInBatch("B25-000042-K", NOW));

        // When
        followed(inBatch.takenFromBatch(NOW));
        Obligation sent = followed(inBatch.sent(NOW));
        followed(sent.withheld(NOW));

        // Then
        assertThat(audit.actions())
                .containsExactly(
                        "OBLIGATION_IN_BATCH B25-000042-K",
                        "OBLIGATION_TAKEN_FROM_BATCH " + E2E,
                        "OBLIGATION_SENT " + E2E,
                        "OBLIGATION_WITHHELD " + E2E);
    }

    @Test
    void what_the_bank_and_people_said_is_why() {
        // Given
        Obligation sent =
                EXAMPLE.putInBatch("B25-000042-K", NOW).after().sent(NOW).after();

        // When
        Obligation unknown = followed(sent.lost("TIMEOUT", NOW));
        followed(unknown.reopenedAfterNeverReceived(NOW));
        Obligation returned = followed(followed(unknown.settled(NOW)).returned("AC04", NOW));
        followed(returned.reopenedFor(EXAMPLE.payee().confirmedBy("p-clerk"), NOW));
        followed(returned.reopenedForAccount(EXAMPLE.payee().confirmedBy("p-clerk"), NOW));

        // Then
        assertThat(audit.actions())
                .containsExactly(
                        "OBLIGATION_UNKNOWN TIMEOUT",
                        "NEW_ATTEMPT_APPROVED NEVER_RECEIVED",
                        "OBLIGATION_SETTLED",
                        "OBLIGATION_RETURNED AC04",
                        "PAYEE_CONFIRMED PAYEE_CONFIRMED",
                        "PAYEE_CORRECTED PAYEE_CORRECTED");
    }
}
