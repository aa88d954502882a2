package org.huzhu.claims.review;

import jakarta.inject.Singleton;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.member.MemberLock;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;

/** Claims held together with their member, in the one order in which everybody does: the member first. */
@Singleton
public final class LockedClaims {

    private final Claims claims;
    private final MemberLock members;

    LockedClaims(Claims claims, MemberLock members) {
        this.claims = claims;
        this.members = members;
    }

    /**
     * Returns a claim that nobody else can change, of a member of whom nobody else can decide.
     *
     * @throws Refused with CLAIM_UNKNOWN or PRECONDITION_FAILED
     */
    Claim withMember(ClaimId id, ExpectedVersion seen) {
        members.hold(claims.memberOf(id).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN)));
        return claims.locked(id, seen);
    }
}
