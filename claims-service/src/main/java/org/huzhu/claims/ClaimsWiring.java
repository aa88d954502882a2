package org.huzhu.claims;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.huzhu.claims.claim.ClaimClock;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.NameIndex;
import org.huzhu.claims.document.DocumentRefusal;
import org.huzhu.claims.review.ReviewRefusal;
import org.huzhu.claims.verification.RetrySchedule;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.time.WorkingCalendar;
import org.huzhu.kit.personal.BlindIndex;
import org.huzhu.kit.problem.ConstraintRefusal;

/** What configuration or a choice makes; everything else is made by its constructor. */
@Dependent
class ClaimsWiring {

    @Produces
    @Singleton
    ClaimClock claimClock(ClaimsConfig config) {
        return new ClaimClock(WorkingCalendar.shipped(), config.promisedWorkingDays());
    }

    @Produces
    @Singleton
    NameIndex nameIndex(BlindIndex index) {
        return (member, name) -> index.of("member.name", member.value() + "\n" + name.strip());
    }

    @Produces
    @Singleton
    RetrySchedule retrySchedule(ClaimsConfig config) {
        return new RetrySchedule(
                config.verification().tries(),
                config.verification().waitMin(),
                config.verification().waitMax());
    }

    /** What the database's own guards mean to a caller, when two come at once. */
    @Produces
    @Singleton
    ConstraintRefusal constraintRefusal() {
        Map<String, RefusalCode> meanings = Map.ofEntries(
                Map.entry("claim_live_of_event", ClaimRefusal.CLAIM_CHANGED),
                Map.entry("claim_live_of_settlement", ClaimRefusal.SETTLEMENT_CLAIMED),
                Map.entry("care_event_settlement", ClaimRefusal.CLAIM_CHANGED),
                Map.entry("care_event_admission", ClaimRefusal.CLAIM_CHANGED),
                Map.entry("care_event_without_stay", ClaimRefusal.CLAIM_CHANGED),
                Map.entry("document_claim_id_sha256_key", DocumentRefusal.DOCUMENT_EXISTS),
                Map.entry("two_reviewers", ReviewRefusal.REVIEWER_DECIDED_OTHER_LEVEL),
                Map.entry("office_reviewer_is_not_claimant", ReviewRefusal.REVIEWER_IS_CLAIMANT),
                Map.entry("province_reviewer_is_not_claimant", ReviewRefusal.REVIEWER_IS_CLAIMANT),
                Map.entry("within_limit", ReviewRefusal.LIMIT_EXCEEDED));
        return () -> meanings;
    }
}
