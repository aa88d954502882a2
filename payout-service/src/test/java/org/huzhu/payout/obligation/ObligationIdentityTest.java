package org.huzhu.payout.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.PayeeId;
import org.junit.jupiter.api.Test;

class ObligationIdentityTest {

    private static final CareEventId EVENT = new CareEventId(UUID.fromString("0198c0de-0000-7000-8000-000000000001"));
    private static final PayeeId PAYEE = new PayeeId(UUID.fromString("0198c0de-0000-7000-8000-000000000002"));

    @Test
    void what_is_owed_to_whom_names_the_payment_at_the_bank() {
        ObligationIdentity identity =
                new ObligationIdentity(EVENT, "HB-HOSPITAL", "INPATIENT", PAYEE, ObligationKind.BENEFIT, 1);
        assertThat(identity.id()).hasToString("cf9bb3db-1936-8adb-a2d2-b3ea60b2abca");
        assertThat(new EndToEndId(identity.id(), 1)).hasToString("cf9bb3db19368adba2d2b3ea60b2abca1");
    }

    @Test
    void a_correction_is_another_payment() {
        assertThat(new ObligationIdentity(EVENT, "HB-HOSPITAL", "INPATIENT", PAYEE, ObligationKind.CORRECTION, 1).id())
                .hasToString("7b109c76-dacc-8e30-bba9-60eee44f13ff");
    }
}
