package org.huzhu.claims.claim;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;

/** Asks the claimant for more; until she answers the promised clock stands still. */
@Singleton
public final class RequestSupplement {

    private final Claims claims;
    private final Pauses pauses;
    private final Clock clock;

    RequestSupplement(Claims claims, Pauses pauses, Clock clock) {
        this.claims = claims;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * Asks for more.
     *
     * @throws Refused with CLAIM_UNKNOWN, PRECONDITION_FAILED or CLAIM_STATE_FORBIDS
     */
    public Claim handle(Actor actor, ClaimId id, ExpectedVersion seen, String question) {
        return ask(actor, claims.locked(id, seen), ClaimCommand.REQUEST_SUPPLEMENT, question);
    }

    /**
     * Sends a locked claim from the handling office back to its claimant.
     *
     * @throws Refused with CLAIM_STATE_FORBIDS
     */
    public Claim returned(Actor actor, Claim claim, String question) {
        return ask(actor, claim, ClaimCommand.RETURN_AT_OFFICE, question);
    }

    private Claim ask(Actor actor, Claim claim, ClaimCommand command, String question) {
        Instant now = clock.instant();
        Claim saved = claims.save(claim.supplementRequested(
                command, new ClaimEvent.Noted(actor, now, ClaimEventKind.SUPPLEMENT_REQUESTED, Map.of())));
        pauses.open(saved, question, now);
        return saved;
    }
}
