package org.huzhu.claims.claim.kafka;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.huzhu.benefit.outcome.CoverageEnding;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimEventKind;
import org.huzhu.claims.claim.Owed;
import org.huzhu.claims.claim.Payees;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.ClaimAppealed;
import org.huzhu.contracts.ClaimDecider;
import org.huzhu.contracts.ClaimDetermined;
import org.huzhu.contracts.ClaimRejected;
import org.huzhu.contracts.ClaimSubmitted;
import org.huzhu.contracts.ClaimWithdrawn;
import org.huzhu.contracts.CoverageExhausted;
import org.huzhu.contracts.DeterminedLine;
import org.huzhu.contracts.EventType;
import org.huzhu.contracts.PayeeCipher;
import org.huzhu.kernel.change.Changed;
import org.huzhu.kernel.change.Follower;
import org.huzhu.kit.outbox.Outbox;

/** Publishes what other services need to know of claims, through the outbox. */
@Singleton
class ClaimMessages implements Follower<Claim, ClaimEvent> {

    private final Outbox outbox;

    ClaimMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void follow(Changed<Claim, ClaimEvent> changed) {
        changed.events().forEach(event -> publish(changed.after(), event));
    }

    private void publish(Claim claim, ClaimEvent event) {
        switch (event) {
            case ClaimEvent.HandedIn in when in.kind() == ClaimEventKind.SUBMITTED -> submitted(claim, in.at());
            case ClaimEvent.Appealed appealed -> appealed(claim, appealed.at());
            case ClaimEvent.Withdrawn withdrawn when claim.submission().isPresent() -> withdrawn(claim, withdrawn.at());
            case ClaimEvent.ApprovedAtProvince approved -> determined(claim, approved);
            case ClaimEvent.Rejected rejected -> rejected(claim, rejected);
            case ClaimEvent.CoverageExhausted exhausted -> exhausted(claim, exhausted.ending());
            default -> {
                // Everything else stays within the service.
            }
        }
    }

    private void submitted(Claim claim, Instant at) {
        outbox.append(
                EventType.CLAIM_SUBMITTED,
                claim.id().toString(),
                new ClaimSubmitted(
                        claim.id().value(),
                        claim.number(),
                        claim.member().value(),
                        claim.unit().value(),
                        claim.subject().careEvent().value(),
                        at));
    }

    private void appealed(Claim claim, Instant at) {
        outbox.append(
                EventType.CLAIM_APPEALED,
                claim.id().toString(),
                new ClaimAppealed(
                        claim.id().value(), claim.unit().value(), claim.member().value(), at));
    }

    private void withdrawn(Claim claim, Instant at) {
        outbox.append(
                EventType.CLAIM_WITHDRAWN,
                claim.id().toString(),
                new ClaimWithdrawn(
                        claim.id().value(), claim.unit().value(), claim.member().value(), at));
    }

    private void determined(Claim claim, ClaimEvent.ApprovedAtProvince approved) {
        Owed owed = approved.owed();
        outbox.append(
                EventType.CLAIM_DETERMINED,
                claim.id().toString(),
                new ClaimDetermined(
                        claim.id().value(),
                        claim.number(),
                        owed.id().value(),
                        owed.version(),
                        claim.member().value(),
                        claim.unit().value(),
                        claim.subject().careEvent().value(),
                        owed.lines().stream().map(ClaimMessages::line).toList(),
                        payee(approved.payee()),
                        approved.at(),
                        approved.deciders().stream()
                                .map(decider -> new ClaimDecider(
                                        decider.person(), decider.level().name()))
                                .toList()));
    }

    private static DeterminedLine line(Owed.OwedLine line) {
        return new DeterminedLine(
                line.id().value(),
                line.planCode(),
                line.planVersion().value(),
                line.planKind(),
                line.region(),
                line.benefitCode(),
                line.coverage().value(),
                Amount.ofFen(line.amount().fen()),
                line.endsCover());
    }

    private static PayeeCipher payee(Payees.Sealed payee) {
        return new PayeeCipher(
                payee.payee().value(),
                payee.member().value(),
                payee.nameCipher(),
                payee.accountCipher(),
                payee.bankLineNumber());
    }

    private void rejected(Claim claim, ClaimEvent.Rejected rejected) {
        outbox.append(
                EventType.CLAIM_REJECTED,
                claim.id().toString(),
                new ClaimRejected(
                        claim.id().value(),
                        rejected.determination().value(),
                        claim.unit().value(),
                        claim.member().value(),
                        rejected.at()));
    }

    private void exhausted(Claim claim, CoverageEnding ending) {
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
