package org.huzhu.claims;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.huzhu.claims.adjudication.CompiledPlans;
import org.huzhu.claims.adjudication.Decisions;
import org.huzhu.claims.adjudication.Determinations;
import org.huzhu.claims.adjudication.EngineWeighable;
import org.huzhu.claims.adjudication.EstimateBenefits;
import org.huzhu.claims.adjudication.ProposeDetermination;
import org.huzhu.claims.adjudication.ReplayDetermination;
import org.huzhu.claims.adjudication.WeighCase;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.careevent.WeighableFacts;
import org.huzhu.claims.claim.AppealClaim;
import org.huzhu.claims.claim.Appeals;
import org.huzhu.claims.claim.Beneficiaries;
import org.huzhu.claims.claim.ClaimClock;
import org.huzhu.claims.claim.ClaimEvents;
import org.huzhu.claims.claim.ClaimHistory;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.FileClaim;
import org.huzhu.claims.claim.NameIndex;
import org.huzhu.claims.claim.Pauses;
import org.huzhu.claims.claim.Payees;
import org.huzhu.claims.claim.SubmitClaim;
import org.huzhu.claims.claim.SupplementClaim;
import org.huzhu.claims.claim.WithdrawClaim;
import org.huzhu.claims.coverage.CoverageSnapshots;
import org.huzhu.claims.coverage.MemberLock;
import org.huzhu.claims.coverage.SystemSight;
import org.huzhu.claims.document.AddDocument;
import org.huzhu.claims.document.DocumentRefusal;
import org.huzhu.claims.document.Documents;
import org.huzhu.claims.document.FileCheck;
import org.huzhu.claims.document.FileLook;
import org.huzhu.claims.payment.FollowPayment;
import org.huzhu.claims.payment.Obligations;
import org.huzhu.claims.review.DecisionEvents;
import org.huzhu.claims.review.Fitness;
import org.huzhu.claims.review.RegradeClaim;
import org.huzhu.claims.review.ReviewClaim;
import org.huzhu.claims.review.ReviewRefusal;
import org.huzhu.claims.review.Reviews;
import org.huzhu.claims.utilization.Utilizations;
import org.huzhu.claims.verification.AskOutside;
import org.huzhu.claims.verification.MedicalInsurance;
import org.huzhu.claims.verification.RetrySchedule;
import org.huzhu.claims.verification.Verifications;
import org.huzhu.claims.verification.VerifyClaim;
import org.huzhu.claims.verification.WorkInjuryRegister;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.time.WorkingCalendar;
import org.huzhu.kit.personal.BlindIndex;
import org.huzhu.kit.problem.ConstraintRefusal;

/** Wires the use cases to their ports. The ports' own wiring stands in {@link ClaimsPorts}. */
@Dependent
class ClaimsWiring {

    @Produces
    @Singleton
    ClaimClock claimClock(ClaimsConfig config) {
        return new ClaimClock(WorkingCalendar.shipped(), config.promisedWorkingDays());
    }

    @Produces
    @Singleton
    NameIndex nameIndex(BlindIndex index) {
        return (member, name) -> index.of("member.name", member.value() + "\n" + name.strip());
    }

    @Produces
    @Singleton
    WeighableFacts weighableFacts() {
        return new EngineWeighable();
    }

    @Produces
    @Singleton
    FileClaim fileClaim(
            CoverageSnapshots coverages,
            CareEvents careEvents,
            WeighableFacts weighable,
            Claims claims,
            Payees payees,
            ClaimHistory history,
            NameIndex names,
            MemberLock members,
            SystemSight sight,
            IdSource ids,
            Clock clock) {
        return new FileClaim(
                coverages, careEvents, weighable, claims, payees, history, names, members, sight, ids, clock);
    }

    @Produces
    @Singleton
    SubmitClaim submitClaim(
            Claims claims, Pauses pauses, ClaimClock promise, ClaimHistory history, ClaimEvents events, Clock clock) {
        return new SubmitClaim(claims, pauses, promise, history, events, clock);
    }

    @Produces
    @Singleton
    AppealClaim appealClaim(
            Claims claims, Appeals appeals, ClaimClock promise, ClaimHistory history, ClaimEvents events, Clock clock) {
        return new AppealClaim(claims, appeals, promise, history, events, clock);
    }

    @Produces
    @Singleton
    WithdrawClaim withdrawClaim(Claims claims, Pauses pauses, ClaimHistory history, ClaimEvents events, Clock clock) {
        return new WithdrawClaim(claims, pauses, history, events, clock);
    }

    @Produces
    @Singleton
    SupplementClaim supplementClaim(
            Claims claims,
            CareEvents careEvents,
            WeighableFacts weighable,
            Pauses pauses,
            Appeals appeals,
            ClaimClock promise,
            ClaimHistory history,
            SystemSight sight,
            Clock clock) {
        return new SupplementClaim(claims, careEvents, weighable, pauses, appeals, promise, history, sight, clock);
    }

    @Produces
    @Singleton
    AddDocument addDocument(
            Claims claims, Documents documents, FileLook look, ClaimHistory history, IdSource ids, Clock clock) {
        return new AddDocument(claims, documents, new FileCheck(look), history, ids, clock);
    }

    @Produces
    @Singleton
    WeighCase weighCase(
            CoverageSnapshots coverages,
            CompiledPlans plans,
            Decisions decisions,
            Utilizations utilizations,
            SystemSight sight) {
        return new WeighCase(coverages, plans, decisions, utilizations, sight);
    }

    @Produces
    @Singleton
    ProposeDetermination proposeDetermination(
            WeighCase weighCase, CareEvents careEvents, Determinations determinations, IdSource ids, Clock clock) {
        return new ProposeDetermination(weighCase, careEvents, determinations, ids, clock);
    }

    @Produces
    @Singleton
    EstimateBenefits estimateBenefits(
            CoverageSnapshots coverages,
            CareEvents careEvents,
            WeighCase weighCase,
            SystemSight sight,
            IdSource ids,
            Clock clock) {
        return new EstimateBenefits(coverages, careEvents, weighCase, sight, ids, clock);
    }

    @Produces
    @Singleton
    ReplayDetermination replayDetermination(Determinations determinations, Decisions decisions) {
        return new ReplayDetermination(determinations, decisions);
    }

    @Produces
    @Singleton
    RetrySchedule retrySchedule(ClaimsConfig config) {
        return new RetrySchedule(
                config.verification().tries(),
                config.verification().waitMin(),
                config.verification().waitMax());
    }

    @Produces
    @Singleton
    VerifyClaim verifyClaim(
            Claims claims,
            CareEvents careEvents,
            Verifications verifications,
            ProposeDetermination determinations,
            ClaimHistory history,
            RetrySchedule schedule,
            Clock clock) {
        return new VerifyClaim(claims, careEvents, verifications, determinations, history, schedule, clock);
    }

    @Produces
    @Singleton
    AskOutside askOutside(MedicalInsurance insurance, WorkInjuryRegister register) {
        return new AskOutside(insurance, register);
    }

    @Produces
    @Singleton
    Fitness fitness(Reviews reviews, Beneficiaries beneficiaries, Appeals appeals) {
        return new Fitness(reviews, beneficiaries, appeals);
    }

    @Produces
    @Singleton
    ReviewClaim reviewClaim(
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
        return new ReviewClaim(
                claims,
                members,
                reviews,
                fitness,
                proposals,
                determinations,
                utilizations,
                supplements,
                payees,
                history,
                events,
                sight,
                clock);
    }

    @Produces
    @Singleton
    RegradeClaim regradeClaim(
            Claims claims,
            MemberLock members,
            CareEvents careEvents,
            Reviews reviews,
            Fitness fitness,
            ProposeDetermination proposals,
            Determinations determinations,
            ClaimHistory history,
            Clock clock) {
        return new RegradeClaim(
                claims, members, careEvents, reviews, fitness, proposals, determinations, history, clock);
    }

    @Produces
    @Singleton
    FollowPayment followPayment(
            Claims claims, Obligations obligations, Determinations determinations, ClaimHistory history) {
        return new FollowPayment(claims, obligations, determinations, history);
    }

    /** What the database's own guards mean to a caller, when two come at once. */
    @Produces
    @Singleton
    ConstraintRefusal constraintRefusal() {
        Map<String, RefusalCode> meanings = Map.ofEntries(
                Map.entry("claim_live_of_event", ClaimRefusal.CLAIM_CHANGED),
                Map.entry("claim_live_of_settlement", ClaimRefusal.SETTLEMENT_CLAIMED),
                Map.entry("care_event_settlement", ClaimRefusal.CLAIM_CHANGED),
                Map.entry("care_event_admission", ClaimRefusal.CLAIM_CHANGED),
                Map.entry("care_event_without_stay", ClaimRefusal.CLAIM_CHANGED),
                Map.entry("document_claim_id_sha256_key", DocumentRefusal.DOCUMENT_EXISTS),
                Map.entry("two_reviewers", ReviewRefusal.REVIEWER_DECIDED_OTHER_LEVEL),
                Map.entry("office_reviewer_is_not_claimant", ReviewRefusal.REVIEWER_IS_CLAIMANT),
                Map.entry("province_reviewer_is_not_claimant", ReviewRefusal.REVIEWER_IS_CLAIMANT),
                Map.entry("within_limit", ReviewRefusal.LIMIT_EXCEEDED));
        return () -> meanings;
    }
}
