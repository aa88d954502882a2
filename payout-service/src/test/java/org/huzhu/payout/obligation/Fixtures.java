package org.huzhu.payout.obligation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.DeterminationId;
import org.huzhu.payout.id.LineId;
import org.huzhu.payout.id.MemberId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.id.PayeeId;
import org.huzhu.payout.id.UnitId;
import org.huzhu.payout.ledger.FundId;

/** Obligations for tests. */
public final class Fixtures {

    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2025-07-16T02:00:00Z");

    /** The number of the batch that obligations go into. */
    public static final String BATCH_NUMBER = "B25-000042-K";

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    private Fixtures() {}

    /** A funded, open obligation of 1,312.10 yuan. */
    public static Obligation anObligation() {
        return anObligation(ID).withMoney(NOW).after();
    }

    /** An open obligation without money. */
    public static Obligation anObligation(UUID id) {
        return Obligation.opened(
                        new ObligationId(id),
                        new ObligationIdentity(
                                new CareEventId(new UUID(1, 1)),
                                "HB-HOSPITAL",
                                "INPATIENT",
                                new PayeeId(new UUID(1, 2)),
                                ObligationKind.BENEFIT,
                                1),
                        new Origin(
                                new ClaimId(new UUID(1, 3)),
                                "C25-000042-K",
                                new DeterminationId(new UUID(1, 4)),
                                1,
                                new LineId(new UUID(1, 5)),
                                new MemberId(new UUID(1, 6)),
                                new UnitId(new UUID(1, 7))),
                        FundId.parse("420000-HOSPITAL"),
                        Money.yuan("1312.10"),
                        new Payee(
                                new MemberId(new UUID(1, 6)),
                                "bmFtZQ==",
                                "YWNjb3VudA==",
                                "313537000059",
                                Optional.empty()),
                        NOW)
                .after();
    }
}
