package org.huzhu.claims.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huzhu.claims.adjudication.ProposeDetermination;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.careevent.Cause;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.EventKind;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimHistory;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.Happening;
import org.huzhu.claims.claim.TimelineEntry;
import org.huzhu.claims.claim.VerificationMark;
import org.huzhu.claims.coverage.MemberId;
import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Carries a claim from SUBMITTED or APPEALED through the questions asked outside to the handling office.
 *
 * <p>Each step is a transaction of its own and may be repeated after a kill at any moment: questions are opened once per
 * round, a lost lease is leased again, and only the answer that still holds its lease is kept. The last answer, the
 * determination and the step to the office are one transaction.
 */
public final class VerifyClaim {

    private final Claims claims;
    private final CareEvents careEvents;
    private final Verifications verifications;
    private final ProposeDetermination determinations;
    private final ClaimHistory history;
    private final RetrySchedule schedule;
    private final Clock clock;

    /** Takes what it needs. */
    public VerifyClaim(
            Claims claims,
            CareEvents careEvents,
            Verifications verifications,
            ProposeDetermination determinations,
            ClaimHistory history,
            RetrySchedule schedule,
            Clock clock) {
        this.claims = claims;
        this.careEvents = careEvents;
        this.verifications = verifications;
        this.determinations = determinations;
        this.history = history;
        this.schedule = schedule;
        this.clock = clock;
    }

    /**
     * What must be known to ask a question.
     *
     * @param member whose claim it is
     * @param facts what is stated
     */
    public record Stated(MemberId member, EventFacts facts) {}

    /** Opens the questions of a claim that was handed in; with nothing to ask it goes to the office at once. */
    public void begin(ClaimId id) {
        Claim claim = claims.lock(id).orElseThrow();
        if (claim.state() != ClaimState.SUBMITTED && claim.state() != ClaimState.APPEALED) {
            return;
        }
        Set<VerificationSource> sources = sourcesFor(facts(claim));
        verifications.open(claim, sources);
        Claim verifying = claims.save(claim.verifying());
        tell(claim, verifying, Happening.VERIFICATION_STARTED, Map.of("questions", Integer.toString(sources.size())));
        if (sources.isEmpty()) {
            bringToOffice(verifying);
        }
    }

    /** Lets a claim wait whose beginning failed, longer after each failure, so that others come first. */
    public void postpone(ClaimId id) {
        verifications.postpone(id, schedule);
    }

    /** Lets a question wait whose answer could not be kept, longer after each failure. */
    public void postpone(Verifications.Leased question) {
        verifications.postpone(question, schedule.waitAfter(question.attempts()));
    }

    /** Returns what a leased question is about, or null when its claim no longer waits for it. */
    public @Nullable Stated stated(Verifications.Leased question) {
        Claim claim = claims.find(question.claim()).orElseThrow();
        return waitsFor(claim, question) ? new Stated(claim.member(), facts(claim)) : null;
    }

    /** Keeps what came of a question; with the last answer the claim goes to the office. */
    public void answer(Verifications.Leased question, VerificationOutcome outcome, List<String> differing) {
        Claim claim = claims.lock(question.claim()).orElseThrow();
        if (outcome == VerificationOutcome.UNAVAILABLE && waitsFor(claim, question)) {
            var wait = schedule.afterTries(question.attempts());
            if (wait.isPresent()) {
                verifications.postpone(question, wait.get());
                return;
            }
        }
        if (!verifications.answered(question, outcome, differing) || !waitsFor(claim, question)) {
            return;
        }
        tell(
                claim,
                claim,
                Happening.VERIFICATION_ANSWERED,
                Map.of(
                        "source", question.source().name(),
                        "outcome", outcome.name(),
                        "differing", String.join(",", differing)));
        bringToOffice(claim);
    }

    private void bringToOffice(Claim claim) {
        VerificationMark mark = Verification.mark(verifications.of(claim, claim.round()));
        if (mark == VerificationMark.PENDING) {
            return;
        }
        ProposeDetermination.Proposal proposal;
        try {
            proposal = determinations.propose(claim);
        } catch (Refused refused) {
            if (refused.code().category() != RefusalCategory.INVALID) {
                throw refused;
            }
            bringUnweighed(claim, refused.code().name());
            return;
        } catch (ArithmeticException tooLarge) {
            bringUnweighed(claim, "SUM_TOO_LARGE");
            return;
        }
        Claim brought = claims.save(claim.broughtToOffice(mark, proposal.version(), proposal.payable()));
        tell(
                claim,
                brought,
                Happening.BROUGHT_TO_OFFICE,
                Map.of(
                        "verification", mark.name(),
                        "determination", Integer.toString(proposal.version()),
                        "proposed", proposal.payable().toYuanString()));
    }

    /** What cannot be weighed now cannot be weighed later either: a person looks at it. */
    private void bringUnweighed(Claim claim, String reason) {
        Claim brought = claims.save(claim.broughtUnweighed());
        tell(claim, brought, Happening.BROUGHT_UNWEIGHED, Map.of("reason", reason));
    }

    private static boolean waitsFor(Claim claim, Verifications.Leased question) {
        return claim.state() == ClaimState.VERIFYING && claim.round() == question.round();
    }

    private static Set<VerificationSource> sourcesFor(EventFacts facts) {
        Set<VerificationSource> sources = EnumSet.noneOf(VerificationSource.class);
        if (facts.settlement() != null) {
            sources.add(VerificationSource.MEDICAL_INSURANCE);
        }
        if (facts.cause() == Cause.ACCIDENT || facts.kind() == EventKind.ACCIDENT) {
            sources.add(VerificationSource.WORK_INJURY);
        }
        return sources;
    }

    private EventFacts facts(Claim claim) {
        return careEvents
                .find(claim.subject().careEvent())
                .map(CareEvent::facts)
                .orElseThrow();
    }

    private void tell(Claim before, Claim after, Happening what, Map<String, String> params) {
        Instant now = clock.instant();
        history.record(before, after, new TimelineEntry(what, after.state(), Actor.SYSTEM, now, params));
    }
}
