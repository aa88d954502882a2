package org.huzhu.claims.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.LineId;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;

/**
 * What is owed for a line, and how far its payment is.
 *
 * @param id the obligation
 * @param claim the claim
 * @param line the determination line it is bound to
 * @param state how far
 * @param attempt counts from 1
 * @param amount what is owed
 * @param reason of the bank, for a return
 * @param toldAt when payout saw it
 * @param version of the obligation with payout; empty in events from before it was told
 */
public record ObligationCopy(
        ObligationId id,
        ClaimId claim,
        LineId line,
        ObligationState state,
        int attempt,
        Money amount,
        Optional<String> reason,
        Instant toldAt,
        OptionalLong version) {

    /**
     * Whether this tells more than what is known: a later version of the same obligation, whatever its state is.
     *
     * <p>Events from before the version was told are compared by their time.
     */
    public boolean supersedes(ObligationCopy known) {
        return (version.isPresent() && known.version.isPresent())
                ? version.getAsLong() > known.version.getAsLong()
                : toldAt.isAfter(known.toldAt);
    }

    /** Whether the money has arrived. */
    public boolean isSettled() {
        return state == ObligationState.SETTLED;
    }

    /** Whether an order for it has ever gone to the bank. */
    public boolean wasSent() {
        return attempt > 1 || state.compareTo(ObligationState.SENT) >= 0;
    }
}
