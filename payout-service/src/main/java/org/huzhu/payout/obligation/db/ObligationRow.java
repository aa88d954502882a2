package org.huzhu.payout.obligation.db;

import java.time.Instant;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.payout.id.CareEventId;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.DeterminationId;
import org.huzhu.payout.id.LineId;
import org.huzhu.payout.id.MemberId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.id.PayeeId;
import org.huzhu.payout.id.UnitId;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationIdentity;
import org.huzhu.payout.obligation.ObligationKind;
import org.huzhu.payout.obligation.Origin;
import org.huzhu.payout.obligation.Payee;

/** An obligation as it is stored. */
record ObligationRow(
        ObligationId id,
        CareEventId careEventId,
        String planCode,
        String benefitCode,
        PayeeId payeeId,
        ObligationKind kind,
        int ordinal,
        ClaimId claimId,
        String claimNumber,
        DeterminationId determinationId,
        int determinationVersion,
        LineId lineId,
        MemberId memberId,
        UnitId unitId,
        String fundId,
        Money amount,
        MemberId payeeMemberId,
        String payeeNameCipher,
        String payeeAccountCipher,
        String payeeBankLine,
        Optional<String> payeeConfirmedBy,
        boolean funded,
        ObligationState state,
        int attempts,
        Instant openedAt,
        Instant changedAt,
        long version) {

    Obligation obligation() {
        return new Obligation(
                id,
                new ObligationIdentity(careEventId, planCode, benefitCode, payeeId, kind, ordinal),
                new Origin(claimId, claimNumber, determinationId, determinationVersion, lineId, memberId, unitId),
                FundId.parse(fundId),
                amount,
                new Payee(payeeMemberId, payeeNameCipher, payeeAccountCipher, payeeBankLine, payeeConfirmedBy),
                funded,
                state,
                attempts,
                openedAt,
                changedAt,
                version);
    }
}
