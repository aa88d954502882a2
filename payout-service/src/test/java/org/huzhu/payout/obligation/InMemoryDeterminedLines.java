package org.huzhu.payout.obligation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ClaimId;

/** What determinations allow, in memory. */
public final class InMemoryDeterminedLines implements DeterminedLines {

    private final Map<ClaimId, Integer> seen = new HashMap<>();
    private final Map<List<Object>, Money> ceilings = new HashMap<>();
    private final Map<List<Object>, Money> taken = new HashMap<>();

    @Override
    public boolean firstSight(ClaimId claimId, int determinationVersion) {
        boolean first = seen.getOrDefault(claimId, 0) < determinationVersion;
        if (first) {
            seen.put(claimId, determinationVersion);
        }
        return first;
    }

    @Override
    public boolean take(CareEventId careEventId, String planCode, String benefitCode, Money determined, Money amount) {
        List<Object> line = List.of(careEventId, planCode, benefitCode);
        Money ceiling = ceilings.merge(line, determined, (one, two) -> one.compareTo(two) >= 0 ? one : two);
        Money sum = taken.getOrDefault(line, Money.ZERO).plus(amount);
        boolean fits = sum.compareTo(ceiling) <= 0;
        if (fits) {
            taken.put(line, sum);
        }
        return fits;
    }
}
