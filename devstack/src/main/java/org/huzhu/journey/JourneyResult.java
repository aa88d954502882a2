package org.huzhu.journey;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run came to.
 *
 * @param id names the run
 * @param unitId the unit
 * @param enrollments id of the enrolment by plan
 * @param memberId the worker who fell ill
 * @param claimId her claim
 * @param claimNumber its short number
 * @param claimState its state at the end
 * @param paid what was paid in yuan, as the claim says
 * @param settled settled yuan by plan, as payout says
 * @param endToEndIds every payment that the bank was ever asked for
 * @param account the payee's account
 */
public record JourneyResult(
        JourneyId id,
        String unitId,
        Map<String, String> enrollments,
        String memberId,
        String claimId,
        String claimNumber,
        String claimState,
        String paid,
        Map<String, String> settled,
        List<String> endToEndIds,
        String account) {

    public JourneyResult {
        enrollments = Map.copyOf(enrollments);
        settled = java.util.Collections.unmodifiableMap(new TreeMap<>(settled));
        endToEndIds = List.copyOf(endToEndIds);
    }

    /** Leaves the account out. */
    @Override
    public String toString() {
        return "JourneyResult[" + id + ", claim " + claimNumber + " " + claimState + " " + paid + "]";
    }
}
