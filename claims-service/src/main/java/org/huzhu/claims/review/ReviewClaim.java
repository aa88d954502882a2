package org.huzhu.claims.review;

import jakarta.inject.Singleton;
import java.util.Map;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimLifeCycle;
import org.huzhu.claims.claim.VerificationMark;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;

/**
 * Decides on a claim at one level.
 *
 * <p>Under the member's lock everything is weighed anew: what is approved is what is owed now, not what was shown an hour
 * ago. When the result changed, nothing is approved; {@link RefreshDetermination} then stores the new version and both levels
 * begin again.
 */
@Singleton
public final class ReviewClaim {

    private final LockedClaims claims;
    private final ReviewerFitness fitness;
    private final ApproveAtOffice approveAtOffice;
    private final ApproveAtProvince approveAtProvince;
    private final RejectClaim rejectClaim;
    private final ReturnClaim returnClaim;

    ReviewClaim(
            LockedClaims claims,
            ReviewerFitness fitness,
            ApproveAtOffice approveAtOffice,
            ApproveAtProvince approveAtProvince,
            RejectClaim rejectClaim,
            ReturnClaim returnClaim) {
        this.claims = claims;
        this.fitness = fitness;
        this.approveAtOffice = approveAtOffice;
        this.approveAtProvince = approveAtProvince;
        this.rejectClaim = rejectClaim;
        this.returnClaim = returnClaim;
    }

    /**
     * Decides.
     *
     * @param seen the version of the claim that the reviewer looked at
     * @throws Refused with CLAIM_UNKNOWN, PRECONDITION_FAILED, CLAIM_STATE_FORBIDS, REVIEWER_IS_CLAIMANT,
     *     REVIEWER_IS_BENEFICIARY, REVIEWER_DECIDED_OTHER_LEVEL, REVIEW_REQUEST_WRONG, CLAIM_NOT_WEIGHED, DETERMINATION_STALE
     *     (then ask {@link RefreshDetermination}), CONDITIONS_OPEN, EVIDENCE_PENDING,
     *     REVIEWER_DECIDED_BEFORE_APPEAL, LIMIT_EXCEEDED, FIELD_UNREADABLE
     */
    public Claim handle(Actor actor, ClaimId id, ExpectedVersion seen, Judgement judgement) {
        Claim claim = claims.withMember(id, seen);
        ClaimLifeCycle.after(claim.state(), judgement.decision().at(judgement.level()));
        fitness.require(actor, claim, judgement.level());
        if (claim.verification() == VerificationMark.UNWEIGHED) {
            throw new Refused(ReviewRefusal.CLAIM_NOT_WEIGHED);
        }
        if (judgement.determinationVersion().isPresent()
                && judgement.determinationVersion().getAsInt() != claim.determinationVersion()) {
            throw new Refused(ReviewRefusal.DETERMINATION_STALE, stale(claim));
        }
        return switch (judgement.decision()) {
            case APPROVE ->
                switch (judgement.level()) {
                    case OFFICE -> approveAtOffice.of(actor, claim, judgement);
                    case PROVINCE -> approveAtProvince.of(actor, claim, judgement);
                };
            case REJECT -> rejectClaim.of(actor, claim, judgement);
            case RETURN -> returnClaim.of(actor, claim, judgement);
        };
    }

    /** Returns the values by which a stale determination is refused. */
    public static Map<String, String> stale(Claim claim) {
        return Map.of(
                "version", Integer.toString(claim.determinationVersion()),
                "payable", claim.amounts().proposed().toYuanString());
    }
}
