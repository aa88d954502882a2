package org.huzhu.claims.claim;

import static org.huzhu.claims.claim.ClaimFixtures.CLOCK;

/** Makes the use case for tests of other features. */
public final class RequestSupplements {

    private RequestSupplements() {}

    /** Over doubles in memory. */
    public static RequestSupplement over(InMemoryClaims claims, InMemoryPauses pauses) {
        return new RequestSupplement(claims, pauses, CLOCK);
    }
}
