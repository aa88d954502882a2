package org.huzhu.claims.claim;

import java.util.List;
import java.util.Optional;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.member.MemberId;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;

/** The claims that the running transaction's scope may see. */
public interface Claims {

    /** Returns the next readable number for a year. */
    String nextNumber(int year);

    /**
     * Stores a new or changed claim and lets all who follow claims know; the only way out of a command.
     *
     * @return the claim with its new version
     * @throws Refused with CLAIM_CHANGED when it changed since it was read
     */
    Claim save(Changed<Claim, ClaimEvent> changed);

    /** Returns a claim. */
    Optional<Claim> find(ClaimId id);

    /** Returns whose a claim is. */
    Optional<MemberId> memberOf(ClaimId id);

    /** Returns a claim and keeps others from changing it until the transaction ends. */
    Optional<Claim> lock(ClaimId id);

    /**
     * Returns a claim and keeps others from changing it until the transaction ends.
     *
     * @param seen the version that the caller looked at, compared once nobody else can change the claim
     * @throws Refused with CLAIM_UNKNOWN or PRECONDITION_FAILED
     */
    default Claim locked(ClaimId id, ExpectedVersion seen) {
        Claim claim = lock(id).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
        seen.require(claim.version());
        return claim;
    }

    /** Returns the number of the claim that is not withdrawn and about this event, looking past the caller's scope. */
    Optional<String> liveClaimOf(CareEventId event);

    /** Returns up to {@code limit} claims, newest first, those after the given one. */
    List<Claim> page(ClaimFilter filter, int limit, Optional<ClaimId> after);

    /**
     * Narrows a list of claims.
     *
     * @param member only of this member
     * @param state only in this state
     * @param number only this number
     */
    record ClaimFilter(Optional<MemberId> member, Optional<ClaimState> state, Optional<String> number) {}
}
