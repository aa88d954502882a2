package org.huzhu.claims.review.kafka;

import java.time.Instant;
import java.util.List;
import org.huzhu.benefit.outcome.CoverageEnding;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.Payees;
import org.huzhu.claims.review.Decider;
import org.huzhu.claims.review.DecisionEvents;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.ClaimDecider;
import org.huzhu.contracts.ClaimDetermined;
import org.huzhu.contracts.ClaimRejected;
import org.huzhu.contracts.CoverageExhausted;
import org.huzhu.contracts.DeterminedLine;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.PayeeCipher;
import org.huzhu.kit.outbox.Outbox;

/** Tells of decisions through the outbox. */
public final class OutboxDecisionEvents implements DecisionEvents {

    private final Outbox outbox;

    /** Takes the outbox. */
    public OutboxDecisionEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void determined(
            Claim claim, KeptDetermination determination, Payees.Sealed payee, List<Decider> deciders, Instant at) {
        List<DeterminedLine> lines = determination.payableLines().stream()
                .map(OutboxDecisionEvents::line)
                .toList();
        outbox.append(
                EventType.CLAIM_DETERMINED,
                claim.id().toString(),
                new ClaimDetermined(
                        claim.id().value(),
                        claim.number(),
                        determination.id().value(),
                        determination.version(),
                        claim.member().value(),
                        claim.unit().value(),
                        claim.subject().careEvent().value(),
                        lines,
                        new PayeeCipher(
                                payee.payee(),
                                payee.member().value(),
                                payee.nameCipher(),
                                payee.accountCipher(),
                                payee.bankLineNumber()),
                        at,
                        deciders.stream()
                                .map(decider -> new ClaimDecider(
                                        decider.person(), decider.level().name()))
                                .toList()));
    }

    private static DeterminedLine line(KeptDetermination.Line line) {
        KeptDetermination.Result result = line.result();
        return new DeterminedLine(
                line.id().value(),
                result.planCode(),
                result.planVersion().value(),
                result.planKind(),
                result.region(),
                result.benefitCode(),
                result.coverage().value(),
                Amount.ofFen(result.amount().fen()),
                result.afterPayment() == KeptDetermination.AfterPayment.COVER_ENDS);
    }

    @Override
    public void rejected(Claim claim, KeptDetermination determination, Instant at) {
        outbox.append(
                EventType.CLAIM_REJECTED,
                claim.id().toString(),
                new ClaimRejected(
                        claim.id().value(),
                        determination.id().value(),
                        claim.unit().value(),
                        claim.member().value(),
                        at));
    }

    @Override
    public void exhausted(Claim claim, CoverageEnding ending) {
        outbox.append(
                EventType.COVERAGE_EXHAUSTED,
                ending.coverage().toString(),
                new CoverageExhausted(
                        ending.coverage().value(),
                        claim.id().value(),
                        ending.endsOn().plusDays(1),
                        ending.reason().name()));
    }
}
