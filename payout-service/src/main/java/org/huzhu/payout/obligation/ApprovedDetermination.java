package org.huzhu.payout.obligation;

import java.util.List;
import java.util.Set;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.DeterminationId;
import org.huzhu.payout.id.LineId;
import org.huzhu.payout.id.MemberId;
import org.huzhu.payout.id.PayeeId;
import org.huzhu.payout.id.UnitId;
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
 * @param deciders who decided the claim; empty where claims did not tell yet
 */
public record ApprovedDetermination(
        ClaimId claimId,
        String claimNumber,
        DeterminationId id,
        int version,
        MemberId memberId,
        UnitId unitId,
        CareEventId careEventId,
        PayeeId payeeId,
        Payee payee,
        List<Line> lines,
        Set<Decider> deciders) {

    /** Copies lines and deciders. */
    public ApprovedDetermination {
        lines = List.copyOf(lines);
        deciders = Set.copyOf(deciders);
    }

    /**
     * A person who decided the claim.
     *
     * @param person her key
     * @param because at which level
     */
    public record Decider(String person, BarredPerson.Because because) {}

    /**
     * One payable line.
     *
     * @param id the line
     * @param planCode the plan
     * @param benefitCode the promise
     * @param fund who owes
     * @param amount what is owed
     */
    public record Line(LineId id, String planCode, String benefitCode, FundId fund, Money amount) {

        boolean isOf(ObligationIdentity identity) {
            return planCode.equals(identity.planCode()) && benefitCode.equals(identity.benefitCode());
        }
    }
}
