package org.huzhu.payout.obligation;

import org.huzhu.payout.id.ObligationId;

/**
 * A person who neither makes, approves nor releases a batch that pays an obligation.
 *
 * @param obligation what is paid
 * @param person her key
 * @param because what she did
 */
public record BarredPerson(ObligationId obligation, String person, Because because) {

    /** What bars a person. */
    public enum Because {
        /** She decided the claim at the handling office. */
        REVIEWED_AT_OFFICE,
        /** She decided the claim at the provincial office. */
        REVIEWED_AT_PROVINCE,
        /** She uploaded a line of the bank about a payment of it. */
        UPLOADED_LINE,
        /** She confirmed such a line. */
        CONFIRMED_LINE
    }
}
