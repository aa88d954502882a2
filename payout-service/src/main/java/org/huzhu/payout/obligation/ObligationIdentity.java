package org.huzhu.payout.obligation;

import org.huzhu.kernel.id.FactId;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.id.PayeeId;

/**
 * What makes an obligation the same one for ever: nobody is paid twice for the same benefit of the same event.
 *
 * @param careEventId the illness, stay or accident
 * @param planCode the plan
 * @param benefitCode the promise of the plan
 * @param payeeId the person who is paid; a person, not an account
 * @param kind why it arose
 * @param ordinal from 1, counted within the kind
 */
public record ObligationIdentity(
        CareEventId careEventId,
        String planCode,
        String benefitCode,
        PayeeId payeeId,
        ObligationKind kind,
        int ordinal) {

    /**
     * Returns the obligation's id, which follows from the identity: a determination that is read again after a restore makes
     * the same id, and with it the same name at the bank.
     */
    public ObligationId id() {
        return new ObligationId(
                FactId.of("huzhu.obligation", careEventId, planCode, benefitCode, payeeId, kind.name(), ordinal));
    }
}
