package org.huzhu.claims.adjudication;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.plan.LumpSumGrade;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.DeterminationId;
import org.huzhu.claims.claim.LineId;
import org.huzhu.claims.coverage.CoverageId;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.time.Shanghai;

/** Makes versions of a claim's determination. */
@Singleton
public final class ProposeDetermination {

    private final WeighCase weighCase;
    private final CareEvents careEvents;
    private final Determinations determinations;
    private final IdSource ids;
    private final Clock clock;

    ProposeDetermination(
            WeighCase weighCase, CareEvents careEvents, Determinations determinations, IdSource ids, Clock clock) {
        this.weighCase = weighCase;
        this.careEvents = careEvents;
        this.determinations = determinations;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new version.
     *
     * @param version its number
     * @param payable what it proposes to pay
     */
    public record Proposal(int version, Money payable) {}

    /**
     * A version that is made but not kept.
     *
     * @param decision how it was made
     * @param determination as it would be kept
     */
    public record Draft(Decision decision, KeptDetermination determination) {}

    /** Makes and keeps the next version before the review: conditions that nobody has looked at are taken as met. */
    public Proposal propose(Claim claim) {
        Findings findings = determinations.findings(claim);
        Draft draft = draft(claim, findings, findings.nothingFound() ? Stage.PROPOSAL : Stage.DECISION);
        store(claim, draft);
        return new Proposal(
                draft.determination().version(), draft.determination().payable());
    }

    /** Makes the next version as of now, without keeping it. */
    public Draft draft(Claim claim, Findings findings, Stage stage) {
        CareEvent event = careEvents.find(claim.subject().careEvent()).orElseThrow();
        Instant now = clock.instant();
        LocalDate today = Shanghai.dateOf(now);
        LocalDate filedOn = claim.submission()
                .map(submission -> Shanghai.dateOf(submission.at()))
                .orElse(today);
        Decision decision = weighCase.weigh(
                new WeighCase.Case(claim.member(), event.id(), event.facts(), filedOn, findings), stage, today);
        return new Draft(decision, kept(claim.determinationVersion() + 1, decision, now));
    }

    /** Keeps a version. */
    public void store(Claim claim, Draft draft) {
        determinations.add(
                claim,
                draft.determination(),
                new Determinations.Texts(
                        draft.decision().inputText(), draft.decision().outcomeText()));
    }

    private KeptDetermination kept(int version, Decision decision, Instant now) {
        List<KeptDetermination.Line> lines = decision.outcome().lines().stream()
                .map(line -> new KeptDetermination.Line(new LineId(ids.next()), result(line)))
                .toList();
        return new KeptDetermination(
                new DeterminationId(ids.next()),
                version,
                decision.input().stage(),
                decision.input().decidedOn(),
                now,
                decision.outcome().engineVersion(),
                decision.inputDigest(),
                decision.outcomeDigest(),
                decision.outcome().total(),
                lines);
    }

    static KeptDetermination.Result result(BenefitLine line) {
        return new KeptDetermination.Result(
                line.planCode(),
                new PlanVersionId(line.planVersion().value()),
                line.planKind(),
                line.region(),
                line.benefitCode(),
                new CoverageId(line.coverage().value()),
                switch (line.outcome()) {
                    case Outcome.Paid paid -> KeptDetermination.LineOutcome.PAYABLE;
                    case Outcome.NotPayable not -> KeptDetermination.LineOutcome.NOT_PAYABLE;
                    case Outcome.Pending pending -> KeptDetermination.LineOutcome.PENDING;
                },
                reason(line.outcome()),
                line.amount(),
                ends(line.outcome())
                        ? KeptDetermination.AfterPayment.COVER_ENDS
                        : KeptDetermination.AfterPayment.COVER_CONTINUES);
    }

    private static Optional<String> reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Paid paid -> Optional.empty();
            case Outcome.NotPayable not -> Optional.of(not.reason().name());
            case Outcome.Pending pending -> Optional.of(pending.reason().name());
        };
    }

    private static boolean ends(Outcome outcome) {
        return outcome instanceof Outcome.Paid paid && paid.afterPayment() == LumpSumGrade.AfterPayment.COVER_ENDS;
    }
}
