package org.huzhu.payout.obligation;

import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ClaimId;

/** What determinations allow, so that the sum over payees never exceeds a line. */
public interface DeterminedLines {

    /** Notes a determination; false when this or a later version of the same claim was noted before. */
    boolean firstSight(ClaimId claim, int determinationVersion);

    /**
     * Takes an amount from a line's ceiling, which is the highest amount ever determined for it.
     *
     * @return false when the sum over payees would exceed the ceiling; nothing is changed then
     */
    boolean take(CareEventId careEvent, String planCode, String benefitCode, Money determined, Money amount);
}
