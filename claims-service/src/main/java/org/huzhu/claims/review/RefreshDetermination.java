package org.huzhu.claims.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.huzhu.claims.adjudication.Determinations;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.adjudication.ProposeDetermination;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimCommand;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimLifeCycle;
import org.huzhu.claims.claim.Claims;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;

/** Stores what would be decided now, where it differs from the latest version; both levels then begin again. */
@Singleton
public final class RefreshDetermination {

    private final LockedClaims locked;
    private final Claims claims;
    private final WeighAnew weighAnew;
    private final ProposeDetermination proposals;
    private final Determinations determinations;
    private final Clock clock;

    RefreshDetermination(
            LockedClaims locked,
            Claims claims,
            WeighAnew weighAnew,
            ProposeDetermination proposals,
            Determinations determinations,
            Clock clock) {
        this.locked = locked;
        this.claims = claims;
        this.weighAnew = weighAnew;
        this.proposals = proposals;
        this.determinations = determinations;
        this.clock = clock;
    }

    /**
     * Refreshes.
     *
     * @return the claim, changed or not
     * @throws Refused with CLAIM_UNKNOWN
     */
    public Claim handle(Actor actor, ClaimId id) {
        Claim claim = locked.withMember(id, ExpectedVersion.ANY);
        KeptDetermination latest = weighAnew.latest(claim);
        ProposeDetermination.Draft now = proposals.draft(claim, determinations.findings(claim), latest.stage());
        KeptDetermination determination = now.determination();
        if (determination.owesTheSameAs(latest)
                || ClaimLifeCycle.next(claim.state(), ClaimCommand.REDETERMINE).isEmpty()) {
            return claim;
        }
        proposals.store(claim, now);
        return claims.save(claim.redetermined(new ClaimEvent.Redetermined(
                actor, clock.instant(), determination.version(), determination.payable(), "STALE")));
    }
}
