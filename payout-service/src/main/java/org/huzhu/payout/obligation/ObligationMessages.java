package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;

/** Tells others how an obligation progresses, and the code of why where there is one. */
@Singleton
public final class ObligationMessages implements Follower<Obligation, ObligationEvent> {

    static final String PAYEE_CONFIRMED = "PAYEE_CONFIRMED";
    static final String PAYEE_CORRECTED = "PAYEE_CORRECTED";
    static final String NEVER_RECEIVED = "NEVER_RECEIVED";

    private static final String FUND_INSUFFICIENT = "FUND_INSUFFICIENT";
    private static final String PAYEE_ALTERED = "PAYEE_ALTERED";

    private final ObligationEvents messages;

    ObligationMessages(ObligationEvents messages) {
        this.messages = messages;
    }

    @Override
    public void follow(Changed<Obligation, ObligationEvent> changed) {
        changed.events().forEach(event -> tell(changed.after(), event));
    }

    private void tell(Obligation now, ObligationEvent event) {
        switch (event) {
            case ObligationEvent.Opened opened -> {
                // Others hear of it once it is known whether there is money for it.
            }
            case ObligationEvent.Funded funded -> {
                // Whether there is money is told with the opening only.
            }
            case ObligationEvent.Announced announced ->
                messages.progressed(now, now.funded() ? Optional.empty() : Optional.of(FUND_INSUFFICIENT));
            case ObligationEvent.PutInBatch inBatch -> messages.progressed(now, Optional.empty());
            case ObligationEvent.TakenFromBatch taken -> messages.progressed(now, Optional.empty());
            case ObligationEvent.Sent sent -> messages.progressed(now, Optional.empty());
            case ObligationEvent.Withheld withheld -> messages.progressed(now, Optional.of(PAYEE_ALTERED));
            case ObligationEvent.Lost(var reason) -> messages.progressed(now, Optional.of(reason));
            case ObligationEvent.Settled settled -> messages.progressed(now, Optional.empty());
            case ObligationEvent.Returned(var reason) -> messages.progressed(now, Optional.of(reason));
            case ObligationEvent.PayeeConfirmed confirmed -> messages.progressed(now, Optional.of(PAYEE_CONFIRMED));
            case ObligationEvent.PayeeCorrected corrected -> messages.progressed(now, Optional.of(PAYEE_CORRECTED));
            case ObligationEvent.NewAttemptApproved approved -> messages.progressed(now, Optional.of(NEVER_RECEIVED));
        }
    }
}
