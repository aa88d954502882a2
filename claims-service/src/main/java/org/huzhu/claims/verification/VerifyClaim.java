package org.huzhu.claims.verification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.claims.adjudication.ProposeDetermination;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimEventKind;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.VerificationMark;
import org.huzhu.claims.member.MemberId;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.Refused;

/**
 * Carries a claim from SUBMITTED or APPEALED through the questions asked outside to the handling office.
 *
 * <p>Each step is a transaction of its own and may be repeated after a kill at any moment: questions are opened once per
 * round, a lost lease is leased again, and only the answer that still holds its lease is kept. The last answer, the
 * determination and the step to the office are one transaction.
 */
@Singleton
public final class VerifyClaim {

    private final Claims claims;
    private final CareEvents careEvents;
    private final Verifications verifications;
    private final ProposeDetermination determinations;
    private final RetrySchedule schedule;
    private final Clock clock;

    VerifyClaim(
            Claims claims,
            CareEvents careEvents,
            Verifications verifications,
            ProposeDetermination determinations,
            RetrySchedule schedule,
            Clock clock) {
        this.claims = claims;
        this.careEvents = careEvents;
        this.verifications = verifications;
        this.determinations = determinations;
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
        Claim verifying = claims.save(claim.verifying(
                noted(ClaimEventKind.VERIFICATION_STARTED, Map.of("questions", Integer.toString(sources.size())))));
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

    /** Returns what a leased question is about; empty when its claim no longer waits for it. */
    public Optional<Stated> stated(Verifications.Leased question) {
        Claim claim = claims.find(question.claim()).orElseThrow();
        return waitsFor(claim, question) ? Optional.of(new Stated(claim.member(), facts(claim))) : Optional.empty();
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
        claims.save(claim.noting(noted(
                ClaimEventKind.VERIFICATION_ANSWERED,
                Map.of(
                        "source", question.source().name(),
                        "outcome", outcome.name(),
                        "differing", String.join(",", differing)))));
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
        claims.save(claim.broughtToOffice(
                mark,
                proposal.version(),
                proposal.payable(),
                noted(
                        ClaimEventKind.BROUGHT_TO_OFFICE,
                        Map.of(
                                "verification", mark.name(),
                                "determination", Integer.toString(proposal.version()),
                                "proposed", proposal.payable().toYuanString()))));
    }

    /** What cannot be weighed now cannot be weighed later either: a person looks at it. */
    private void bringUnweighed(Claim claim, String reason) {
        claims.save(claim.broughtToOffice(
                VerificationMark.UNWEIGHED,
                claim.determinationVersion(),
                Money.ZERO,
                noted(ClaimEventKind.BROUGHT_UNWEIGHED, Map.of("reason", reason))));
    }

    private static boolean waitsFor(Claim claim, Verifications.Leased question) {
        return claim.state() == ClaimState.VERIFYING && claim.round() == question.round();
    }

    private static Set<VerificationSource> sourcesFor(EventFacts facts) {
        Set<VerificationSource> sources = EnumSet.noneOf(VerificationSource.class);
        if (facts.settlement().isPresent()) {
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

    private ClaimEvent noted(ClaimEventKind what, Map<String, String> params) {
        return new ClaimEvent.Noted(Actor.SYSTEM, clock.instant(), what, params);
    }
}
