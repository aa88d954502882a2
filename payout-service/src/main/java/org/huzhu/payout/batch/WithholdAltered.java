package org.huzhu.payout.batch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.Obligations;
import org.huzhu.payout.obligation.PayeeAlarm;
import org.huzhu.payout.obligation.PayeeSeals;

/**
 * Takes those payments out of a released batch, before its file is written, whose payee was changed past the service. Nothing
 * of them has left the house, so they are owed again; an open item keeps them from the next batch. The others go on.
 */
@Singleton
public final class WithholdAltered {

    private final BatchContents contents;
    private final Obligations obligations;
    private final Attempts attempts;
    private final PayeeSeals seals;
    private final PayeeAlarm alarm;
    private final Clock clock;

    WithholdAltered(
            BatchContents contents,
            Obligations obligations,
            Attempts attempts,
            PayeeSeals seals,
            PayeeAlarm alarm,
            Clock clock) {
        this.contents = contents;
        this.obligations = obligations;
        this.attempts = attempts;
        this.seals = seals;
        this.alarm = alarm;
        this.clock = clock;
    }

    /**
     * Takes them out; returns whether a payment is left.
     *
     * @throws Refused with OBLIGATION_CHANGED
     */
    public boolean handle(BatchId id) {
        BatchContent content = contents.of(id);
        List<BatchContent.Payment> altered = alteredIn(content);
        if (!altered.isEmpty()) {
            alarm.raise(Set.copyOf(
                    altered.stream().map(one -> one.obligation().id()).toList()));
            altered.forEach(this::withhold);
        }
        return altered.size() < content.payments().size();
    }

    private List<BatchContent.Payment> alteredIn(BatchContent content) {
        Set<ObligationId> broken = seals.broken(content.owed());
        List<BatchContent.Payment> altered = new ArrayList<>();
        for (BatchContent.Payment payment : content.payments()) {
            boolean copied = payment.attempt()
                            .payee()
                            .equals(payment.obligation().payee())
                    && payment.attempt().amount().equals(payment.obligation().amount());
            if (!copied || broken.contains(payment.obligation().id())) {
                altered.add(payment);
            }
        }
        return altered;
    }

    private void withhold(BatchContent.Payment payment) {
        attempts.keep(payment.attempt().to(AttemptState.CANCELLED));
        obligations.save(payment.obligation().withheld(clock.instant()));
    }
}
