package org.huzhu.claims.claim;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.audit.AuditTrail;
import org.huzhu.kernel.audit.Subject;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;

/** Takes each thing that happens to a claim down in the audit log. */
@Singleton
final class ClaimAuditLines implements Follower<Claim, ClaimEvent> {

    private final AuditTrail audit;

    ClaimAuditLines(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void follow(Changed<Claim, ClaimEvent> changed) {
        Claim after = changed.after();
        Subject subject = new Subject("claim", after.id().toString());
        for (ClaimEvent event : changed.events()) {
            String action = "CLAIM_" + event.kind();
            Recorded recorded = new Recorded(after, event.params());
            Optional<Claim> before = changed.before();
            if (before.isPresent()) {
                audit.changed(action, subject, why(after, event), before.get(), recorded);
            } else {
                audit.created(action, subject, why(after, event), recorded);
            }
        }
    }

    /** Number, member and, where there is one, the code of the reason: what an auditor looks for. */
    private static String why(Claim claim, ClaimEvent event) {
        String reason = event.params().getOrDefault("reason", "");
        boolean named = event.params().containsKey("reason");
        return claim.number() + " member=" + claim.member() + (named ? " reason=" + reason : "");
    }

    /** What the digest after a change covers. */
    private record Recorded(Claim claim, Map<String, String> params) {}
}
