package org.huzhu.payout.obligation;

import java.util.List;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.ledger.FundId;

/**
 * An approved determination, as claims told it.
 *
 * @param claimId the claim
 * @param claimNumber its readable number
 * @param id the determination
 * @param version counts within the claim
 * @param memberId whose claim
 * @param unitId the unit of the member
 * @param careEventId what it is about
 * @param payeeId who is paid
 * @param payee where the money goes
 * @param lines what is payable
 */
public record Determination(
        UUID claimId,
        String claimNumber,
        UUID id,
        int version,
        UUID memberId,
        UUID unitId,
        UUID careEventId,
        UUID payeeId,
        Payee payee,
        List<Line> lines) {

    /** Copies the lines. */
    public Determination {
        lines = List.copyOf(lines);
    }

    /**
     * One payable line.
     *
     * @param id the line
     * @param planCode the plan
     * @param benefitCode the promise
     * @param fund who owes
     * @param amount what is owed
     */
    public record Line(UUID id, String planCode, String benefitCode, FundId fund, Money amount) {

        boolean isOf(ObligationIdentity identity) {
            return planCode.equals(identity.planCode()) && benefitCode.equals(identity.benefitCode());
        }
    }
}
