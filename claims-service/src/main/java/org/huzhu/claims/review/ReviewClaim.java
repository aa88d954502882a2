package org.huzhu.claims.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.outcome.CoverageEnding;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.claims.adjudication.Determinations;
import org.huzhu.claims.adjudication.Findings;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.adjudication.ProposeDetermination;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimCommand;
import org.huzhu.claims.claim.ClaimHistory;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimLifeCycle;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.Happening;
import org.huzhu.claims.claim.Payees;
import org.huzhu.claims.claim.SupplementClaim;
import org.huzhu.claims.claim.TimelineEntry;
import org.huzhu.claims.claim.VerificationMark;
import org.huzhu.claims.coverage.MemberLock;
import org.huzhu.claims.coverage.SystemSight;
import org.huzhu.claims.utilization.Limits;
import org.huzhu.claims.utilization.Utilizations;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

/**
 * Decides on a claim at one level.
 *
 * <p>Under the member's lock everything is weighed anew: what is approved is what is owed now, not what was shown an hour
 * ago. When the result changed, nothing is approved; {@link #refresh} then stores the new version and both levels begin
 * again.
 */
public final class ReviewClaim {

    private final Claims claims;
    private final MemberLock members;
    private final Reviews reviews;
    private final Fitness fitness;
    private final ProposeDetermination proposals;
    private final Determinations determinations;
    private final Utilizations utilizations;
    private final SupplementClaim supplements;
    private final Payees payees;
    private final ClaimHistory history;
    private final DecisionEvents events;
    private final SystemSight sight;
    private final Clock clock;

    /** Takes what it needs. */
    public ReviewClaim(
            Claims claims,
            MemberLock members,
            Reviews reviews,
            Fitness fitness,
            ProposeDetermination proposals,
            Determinations determinations,
            Utilizations utilizations,
            SupplementClaim supplements,
            Payees payees,
            ClaimHistory history,
            DecisionEvents events,
            SystemSight sight,
            Clock clock) {
        this.claims = claims;
        this.members = members;
        this.reviews = reviews;
        this.fitness = fitness;
        this.proposals = proposals;
        this.determinations = determinations;
        this.utilizations = utilizations;
        this.supplements = supplements;
        this.payees = payees;
        this.history = history;
        this.events = events;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * Decides.
     *
     * @param expectation is told the version of the claim once nobody else can change it, and refuses when the reviewer saw
     *     another
     * @throws Refused with CLAIM_UNKNOWN, CLAIM_STATE_FORBIDS, REVIEWER_IS_CLAIMANT, REVIEWER_IS_BENEFICIARY,
     *     REVIEWER_DECIDED_OTHER_LEVEL,
     *     REVIEW_REQUEST_WRONG, CLAIM_NOT_WEIGHED, DETERMINATION_STALE (then call {@link #refresh}), CONDITIONS_OPEN, EVIDENCE_PENDING
     */
    public Claim review(Actor actor, ClaimId id, Judgement judgement, LongConsumer expectation) {
        Claim claim = locked(id);
        expectation.accept(claim.version());
        ClaimCommand command = judgement.level().command(judgement.decision());
        ClaimLifeCycle.after(claim.state(), command);
        fitness.require(actor, claim, judgement.level());
        if (claim.verification() == VerificationMark.UNWEIGHED) {
            throw new Refused(ReviewRefusal.CLAIM_NOT_WEIGHED);
        }
        Integer seen = judgement.determinationVersion();
        if (seen != null && seen != claim.determinationVersion()) {
            throw new Refused(ReviewRefusal.DETERMINATION_STALE, stale(claim));
        }
        return switch (judgement.decision()) {
            case APPROVE -> approve(actor, claim, judgement);
            case REJECT -> reject(actor, claim, judgement, command);
            case RETURN -> sendBack(actor, claim, judgement);
        };
    }

    /** Stores what would be decided now, where it differs from the latest version; both levels then begin again. */
    public Claim refresh(Actor actor, ClaimId id) {
        Claim claim = locked(id);
        KeptDetermination latest = latest(claim);
        ProposeDetermination.Draft now = proposals.draft(claim, determinations.findings(claim), latest.stage());
        if (now.determination().owesTheSameAs(latest)
                || ClaimLifeCycle.next(claim.state(), ClaimCommand.REDETERMINE).isEmpty()) {
            return claim;
        }
        proposals.keep(claim, now);
        Claim changed = claims.save(claim.redetermined(
                now.determination().version(), now.determination().payable()));
        tell(
                actor,
                claim,
                changed,
                Happening.REDETERMINED,
                Map.of(
                        "determination", Integer.toString(changed.determinationVersion()),
                        "proposed", changed.amounts().proposed().toYuanString(),
                        "reason", "STALE"));
        return changed;
    }

    /** Returns the values by which a stale determination is told. */
    public static Map<String, String> stale(Claim claim) {
        return Map.of(
                "version", Integer.toString(claim.determinationVersion()),
                "payable", claim.amounts().proposed().toYuanString());
    }

    private Claim locked(ClaimId id) {
        Claim found = claims.find(id).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
        members.hold(found.member());
        return claims.lock(id).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
    }

    private KeptDetermination latest(Claim claim) {
        return determinations.of(claim, claim.determinationVersion()).orElseThrow();
    }

    private Claim approve(Actor actor, Claim claim, Judgement judgement) {
        KeptDetermination seen = latest(claim);
        Findings known = determinations.findings(claim);
        if (!proposals.draft(claim, known, seen.stage()).determination().owesTheSameAs(seen)) {
            throw new Refused(ReviewRefusal.DETERMINATION_STALE, stale(claim));
        }
        Findings findings = known.and(judgement.findings());
        ProposeDetermination.Draft draft = proposals.draft(claim, findings, Stage.DECISION);
        requireNothingOpen(draft, judgement.leftOpen());
        if (draft.determination().payableLines().isEmpty()
                && draft.determination().hasPendingLines()) {
            throw new Refused(ReviewRefusal.EVIDENCE_PENDING);
        }
        return switch (judgement.level()) {
            case OFFICE -> approveAtOffice(actor, claim, judgement, findings, draft, seen);
            case PROVINCE -> approveAtProvince(actor, claim, judgement, findings, draft, seen);
        };
    }

    private Claim approveAtOffice(
            Actor actor,
            Claim claim,
            Judgement judgement,
            Findings findings,
            ProposeDetermination.Draft draft,
            KeptDetermination seen) {
        determinations.keep(claim, findings);
        KeptDetermination decided = kept(claim, draft, seen);
        Claim approved = claims.save(
                claim.proposing(decided.version(), decided.payable()).approvedAtOffice(actor.person()));
        Instant now = clock.instant();
        reviews.add(approved, ReviewLevel.OFFICE, ReviewDecision.APPROVE.name(), decided, actor, judgement.note(), now);
        tell(
                actor,
                claim,
                approved,
                Happening.APPROVED_AT_OFFICE,
                Map.of(
                        "determination", Integer.toString(decided.version()),
                        "proposed", decided.payable().toYuanString()));
        return approved;
    }

    private Claim approveAtProvince(
            Actor actor,
            Claim claim,
            Judgement judgement,
            Findings findings,
            ProposeDetermination.Draft draft,
            KeptDetermination seen) {
        if (!draft.determination().owesTheSameAs(seen)) {
            throw new Refused(
                    ReviewRefusal.REVIEW_REQUEST_WRONG, List.of(Fault.at("/confirmations", "FINDINGS_CHANGE_RESULT")));
        }
        determinations.keep(claim, findings);
        KeptDetermination decided = kept(claim, draft, seen);
        Instant now = clock.instant();
        if (decided.payableLines().isEmpty()) {
            Claim denied = claims.save(
                    claim.proposing(decided.version(), Money.ZERO).rejected(ClaimCommand.REJECT_AT_PROVINCE));
            reviews.add(
                    denied, ReviewLevel.PROVINCE, ReviewDecision.APPROVE.name(), decided, actor, judgement.note(), now);
            events.rejected(denied, decided, now);
            tell(actor, claim, denied, Happening.REJECTED, Map.of("reason", "ALL_LINES_DENIED"));
            endCoverages(actor, denied, draft);
            return denied;
        }
        use(claim, draft, decided);
        Claim approved = claims.save(
                claim.proposing(decided.version(), decided.payable()).approvedAtProvince(actor.person()));
        reviews.add(
                approved, ReviewLevel.PROVINCE, ReviewDecision.APPROVE.name(), decided, actor, judgement.note(), now);
        events.determined(approved, decided, payees.sealed(approved), reviews.deciders(approved), now);
        tell(
                actor,
                claim,
                approved,
                Happening.APPROVED_AT_PROVINCE,
                Map.of(
                        "determination", Integer.toString(decided.version()),
                        "approved", approved.amounts().approved().toYuanString()));
        endCoverages(actor, approved, draft);
        return approved;
    }

    /** Keeps a draft as the next version, unless nothing it depends on changed since the one that was seen. */
    private KeptDetermination kept(Claim claim, ProposeDetermination.Draft draft, KeptDetermination seen) {
        if (draft.determination().inputDigest().equals(seen.inputDigest())) {
            return seen;
        }
        proposals.keep(claim, draft);
        return draft.determination();
    }

    private void use(Claim claim, ProposeDetermination.Draft draft, KeptDetermination decided) {
        boolean within = sight.whole(() -> utilizations.use(
                claim.member(),
                decided.id().value(),
                Limits.uses(
                        draft.decision().input().coverages(), draft.decision().outcome())));
        if (!within) {
            throw new Refused(ReviewRefusal.LIMIT_EXCEEDED);
        }
    }

    private void endCoverages(Actor actor, Claim claim, ProposeDetermination.Draft draft) {
        for (CoverageEnding ending : draft.decision().outcome().endings()) {
            events.exhausted(claim, ending);
            String plan = draft.decision().outcome().lines().stream()
                    .filter(line -> line.coverage().equals(ending.coverage()))
                    .map(line -> line.planCode())
                    .findFirst()
                    .orElse("");
            tell(actor, claim, claim, Happening.COVERAGE_EXHAUSTED, Map.of("plan", plan));
        }
    }

    private Claim reject(Actor actor, Claim claim, Judgement judgement, ClaimCommand command) {
        String note = Notes.required(judgement);
        KeptDetermination seen = latest(claim);
        Claim rejected = claims.save(claim.rejected(command));
        Instant now = clock.instant();
        reviews.add(rejected, judgement.level(), ReviewDecision.REJECT.name(), seen, actor, note, now);
        events.rejected(rejected, seen, now);
        tell(actor, claim, rejected, Happening.REJECTED, Map.of("reason", "REVIEWER"));
        return rejected;
    }

    private Claim sendBack(Actor actor, Claim claim, Judgement judgement) {
        String note = Notes.required(judgement);
        KeptDetermination seen = latest(claim);
        reviews.add(claim, judgement.level(), ReviewDecision.RETURN.name(), seen, actor, note, clock.instant());
        return switch (judgement.level()) {
            case OFFICE -> supplements.returnToClaimant(actor, claim, note);
            case PROVINCE -> {
                Claim returned = claims.save(claim.returnedToOffice());
                tell(actor, claim, returned, Happening.RETURNED_TO_OFFICE, Map.of());
                yield returned;
            }
        };
    }

    private static void requireNothingOpen(ProposeDetermination.Draft draft, Set<String> leftOpen) {
        Set<String> open = new TreeSet<>();
        draft.decision().outcome().lines().forEach(line -> {
            if (line.outcome() instanceof Outcome.Pending pending
                    && pending.reason() == Outcome.PendingReason.CONFIRMATION_NEEDED) {
                open.addAll(pending.conditions());
            }
        });
        open.removeAll(leftOpen);
        if (!open.isEmpty()) {
            throw new Refused(ReviewRefusal.CONDITIONS_OPEN, Map.of("conditions", String.join(", ", open)));
        }
    }

    private void tell(Actor actor, Claim before, Claim after, Happening what, Map<String, String> params) {
        history.record(before, after, new TimelineEntry(what, after.state(), actor, clock.instant(), params));
    }
}
