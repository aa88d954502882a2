package org.huzhu.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.OFFICE;
import static org.huzhu.claims.claim.ClaimFixtures.WORKER;

import java.util.UUID;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.testkit.AuditActions;
import org.huzhu.testkit.AuditActions.Became;
import org.huzhu.testkit.AuditActions.Line;
import org.junit.jupiter.api.Test;

class ClaimAuditLinesTest {

    private static final Subject SUBJECT = new Subject("claim", CLAIM.toString());

    private final AuditActions audit = new AuditActions();
    private final ClaimAuditLines auditLines = new ClaimAuditLines(audit);

    @Test
    void what_begins_is_created_and_what_goes_on_is_changed() {
        // Given
        Claim draft = ClaimFixtures.draft();

        // When
        auditLines.follow(Changed.created(draft, new ClaimEvent.Filed(WORKER, NOW, Channel.WORKER)));
        auditLines.follow(draft.withdrawn(WORKER, NOW));

        // Then
        String why = "C2025000001 member=" + MEMBER;
        assertThat(audit.lines())
                .containsExactly(
                        new Line(Became.CREATED, "CLAIM_FILED", SUBJECT, why),
                        new Line(Became.CHANGED, "CLAIM_WITHDRAWN", SUBJECT, why));
    }

    @Test
    void the_code_of_a_reason_is_named() {
        // Given
        Claim claim = ClaimFixtures.in(ClaimState.OFFICE_REVIEW);
        DeterminationId determination = new DeterminationId(UUID.fromString("00000000-0000-7000-8000-000000000005"));

        // When
        auditLines.follow(claim.rejected(
                ClaimCommand.REJECT_AT_OFFICE, 1, new ClaimEvent.Rejected(OFFICE, NOW, determination, "REVIEWER")));

        // Then
        assertThat(audit.actions()).containsExactly("CLAIM_REJECTED C2025000001 member=" + MEMBER + " reason=REVIEWER");
    }
}
