package org.huzhu.payout.obligation.db;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.id.MemberId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.Attempt;
import org.huzhu.payout.obligation.AttemptState;
import org.huzhu.payout.obligation.BankOrder;
import org.huzhu.payout.obligation.BankTrace;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.obligation.Payee;

/** An attempt as it is stored. */
record AttemptRow(
        ObligationId obligationId,
        int number,
        BatchId batchId,
        Money amount,
        MemberId payeeMemberId,
        String payeeNameCipher,
        String payeeAccountCipher,
        String payeeBankLine,
        Optional<String> payeeConfirmedBy,
        AttemptState state,
        Instant begunAt,
        Optional<Instant> sentAt,
        Optional<String> bankStatus,
        Optional<String> reasonCode,
        Optional<LocalDate> settledOn,
        boolean debitBooked,
        Optional<String> debitReference,
        boolean creditBooked,
        Optional<String> creditReference,
        Optional<LocalDate> creditOn,
        Optional<Instant> notFoundSince,
        Optional<Instant> neverReceivedAt,
        Optional<Instant> lastMoment,
        Optional<String> cancellation,
        Optional<Instant> endedAt,
        Optional<String> giveUpProposedBy,
        Optional<String> giveUpApprovedBy,
        long version) {

    Attempt attempt() {
        return new Attempt(
                new EndToEndId(obligationId, number),
                batchId,
                amount,
                new Payee(payeeMemberId, payeeNameCipher, payeeAccountCipher, payeeBankLine, payeeConfirmedBy),
                state,
                begunAt,
                sentAt,
                trace(),
                new BankOrder(lastMoment, cancellation, endedAt),
                giveUpProposedBy,
                giveUpApprovedBy,
                version);
    }

    private BankTrace trace() {
        return new BankTrace(
                bankStatus,
                reasonCode,
                settledOn,
                debitBooked,
                debitReference,
                creditBooked,
                creditReference,
                creditOn,
                notFoundSince,
                neverReceivedAt);
    }
}
