package org.huzhu.claims.payment;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.huzhu.claims.adjudication.LineId;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

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
 */
public record Obligation(
        UUID id,
        ClaimId claim,
        LineId line,
        ObligationState state,
        int attempt,
        Money amount,
        @Nullable String reason,
        Instant toldAt) {

    private static final Comparator<Obligation> PROGRESS = Comparator.<Obligation>comparingInt(
                    told -> told.state == ObligationState.SETTLED ? 1 : 0)
            .thenComparingInt(Obligation::attempt)
            .thenComparing(Obligation::state);

    /** Whether this tells more than what is known: a later attempt, or further in the same; settled is final. */
    public boolean supersedes(Obligation known) {
        return PROGRESS.compare(this, known) > 0;
    }

    /** Whether an order for it has ever gone to the bank. */
    public boolean wasSent() {
        return attempt > 1 || state.compareTo(ObligationState.SENT) >= 0;
    }
}
