package org.huzhu.payout.obligation;

import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.DeterminationId;
import org.huzhu.payout.id.LineId;
import org.huzhu.payout.id.MemberId;
import org.huzhu.payout.id.UnitId;

/**
 * Where an obligation comes from.
 *
 * @param claimId the claim
 * @param claimNumber its readable number
 * @param determinationId the determination
 * @param determinationVersion its version within the claim
 * @param lineId the line that made the obligation
 * @param memberId whose claim
 * @param unitId the unit of the member
 */
public record Origin(
        ClaimId claimId,
        String claimNumber,
        DeterminationId determinationId,
        int determinationVersion,
        LineId lineId,
        MemberId memberId,
        UnitId unitId) {}
