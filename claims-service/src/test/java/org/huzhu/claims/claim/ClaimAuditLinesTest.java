package org.huzhu.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.OFFICE;
import static org.huzhu.claims.claim.ClaimFixtures.WORKER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.junit.jupiter.api.Test;

class ClaimAuditLinesTest {

    private final List<String> lines = new ArrayList<>();
    private final ClaimAuditLines auditLines = new ClaimAuditLines(new Lines());

    @Test
    void what_begins_is_created_and_what_goes_on_is_changed() {
        // Given
        Claim draft = ClaimFixtures.draft();

        // When
        auditLines.follow(Changed.created(draft, new ClaimEvent.Filed(WORKER, NOW, Channel.WORKER)));
        auditLines.follow(draft.withdrawn(WORKER, NOW));

        // Then
        assertThat(lines)
                .containsExactly(
                        "created CLAIM_FILED claim " + CLAIM + ": C2025000001 member=" + MEMBER,
                        "changed CLAIM_WITHDRAWN claim " + CLAIM + ": C2025000001 member=" + MEMBER);
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
        assertThat(lines)
                .containsExactly("changed CLAIM_REJECTED claim " + CLAIM + ": C2025000001 member=" + MEMBER
                        + " reason=REVIEWER");
    }

    private final class Lines implements AuditTrail {

        @Override
        public void created(String action, Subject subject, String why, Object after) {
            line("created", action, subject, why);
        }

        @Override
        public void changed(String action, Subject subject, String why, Object before, Object after) {
            line("changed", action, subject, why);
        }

        @Override
        public void removed(String action, Subject subject, String why, Object before) {
            line("removed", action, subject, why);
        }

        @Override
        public void changedAll(String action, String type, String why, Map<String, ?> after) {
            after.keySet().forEach(id -> line("changed", action, new Subject(type, id), why));
        }

        private void line(String what, String action, Subject subject, String why) {
            lines.add("%s %s %s %s: %s".formatted(what, action, subject.type(), subject.id(), why));
        }
    }
}
