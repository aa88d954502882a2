package org.huzhu.payout.obligation;

import java.util.UUID;

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
        UUID claimId,
        String claimNumber,
        UUID determinationId,
        int determinationVersion,
        UUID lineId,
        UUID memberId,
        UUID unitId) {}
