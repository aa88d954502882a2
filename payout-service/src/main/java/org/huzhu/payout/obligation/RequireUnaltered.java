package org.huzhu.payout.obligation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;

/** Lets nothing be paid to a payee that was changed past the service. */
@Singleton
public final class RequireUnaltered {

    private final PayeeSeals seals;
    private final PayeeAlarm alarm;

    RequireUnaltered(PayeeSeals seals, PayeeAlarm alarm) {
        this.seals = seals;
        this.alarm = alarm;
    }

    /**
     * Refuses if one of the obligations says something else than what was approved; raises the alarm for each.
     *
     * @param list JSON pointer of the list in which the obligations stand
     * @throws Refused with PAYEE_ALTERED, each named by its place
     */
    public void check(String list, List<Obligation> obligations) {
        Set<ObligationId> broken = seals.broken(obligations);
        if (broken.isEmpty()) {
            return;
        }
        alarm.raise(broken);
        throw new Refused(
                ObligationRefusal.PAYEE_ALTERED,
                Map.of("count", broken.size()),
                IntStream.range(0, obligations.size())
                        .filter(place -> broken.contains(obligations.get(place).id()))
                        .mapToObj(place -> Fault.at(
                                list + "/" + place,
                                "OBLIGATION_PAYEE_ALTERED",
                                Map.of("id", obligations.get(place).id().toString())))
                        .toList());
    }
}
