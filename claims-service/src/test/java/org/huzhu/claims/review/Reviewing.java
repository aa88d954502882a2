package org.huzhu.claims.review;

import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.CLOCK;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.OFFICE;
import static org.huzhu.claims.claim.ClaimFixtures.PAYEE;
import static org.huzhu.claims.claim.ClaimFixtures.PROVINCE;
import static org.huzhu.claims.claim.ClaimFixtures.WORKER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huzhu.claims.adjudication.Findings;
import org.huzhu.claims.adjudication.InMemoryAdjudication;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.adjudication.ProposeDetermination;
import org.huzhu.claims.careevent.Facts;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimClock;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimEventKind;
import org.huzhu.claims.claim.ClaimFixtures;
import org.huzhu.claims.claim.InMemoryAppeals;
import org.huzhu.claims.claim.InMemoryClaims;
import org.huzhu.claims.claim.InMemoryPauses;
import org.huzhu.claims.claim.InMemoryPayees;
import org.huzhu.claims.claim.RequestSupplements;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.claim.VerificationMark;
import org.huzhu.claims.member.MemberId;

/** The use cases of review on doubles in memory, with one claim that waits for them. */
final class Reviewing {

    /** The worked example is what it seems. */
    static final Findings CONFIRMING = InMemoryAdjudication.CONFIRMING;

    /** It is severe, but no primary of the breast. */
    static final Findings DENYING_THE_BREAST = new Findings(
            Set.of("SI01_PATHOLOGY", "SI01_NOT_SKIN", "SI01_NOT_NET_G1"), Set.of("BREAST_PRIMARY"), Set.of());

    final InMemoryAdjudication member;
    final InMemoryClaims claims = new InMemoryClaims();
    final InMemoryAppeals appeals = new InMemoryAppeals();
    final InMemoryPauses pauses = new InMemoryPauses();
    final InMemoryPayees payees = new InMemoryPayees();
    final InMemoryReviews reviews = new InMemoryReviews(appeals);
    final List<MemberId> held = new ArrayList<>();

    final LockedClaims locked = new LockedClaims(claims, held::add);
    final ReviewerFitness fitness = new ReviewerFitness(reviews, (person, whose) -> person.equals("herself"), appeals);
    final WeighAnew weighAnew;
    final ApproveAtOffice approveAtOffice;
    final ApproveAtProvince approveAtProvince;
    final RejectClaim rejectClaim;
    final ReturnClaim returnClaim;
    final ReviewClaim reviewClaim;
    final RefreshDetermination refreshDetermination;
    final RegradeClaim regradeClaim;

    /** Around the worked example, which pays 56,312.10. */
    Reviewing() {
        this(InMemoryAdjudication.ofTheWorkedExample());
    }

    /** Around a member who holds something else. */
    Reviewing(InMemoryAdjudication member) {
        this.member = member.states(Facts.aStay().done());
        weighAnew = new WeighAnew(member.proposals, member.determinations);
        approveAtOffice = new ApproveAtOffice(claims, weighAnew, reviews, CLOCK);
        approveAtProvince =
                new ApproveAtProvince(claims, weighAnew, reviews, member.utilizations, payees, member.scope, CLOCK);
        rejectClaim = new RejectClaim(claims, weighAnew, reviews, CLOCK);
        returnClaim = new ReturnClaim(claims, weighAnew, reviews, RequestSupplements.over(claims, pauses), CLOCK);
        reviewClaim = new ReviewClaim(locked, fitness, approveAtOffice, approveAtProvince, rejectClaim, returnClaim);
        refreshDetermination =
                new RefreshDetermination(locked, claims, weighAnew, member.proposals, member.determinations, CLOCK);
        regradeClaim = new RegradeClaim(
                locked, claims, member.careEvents, reviews, fitness, member.proposals, member.determinations, CLOCK);
    }

    static Judgement judgement(ReviewLevel level, ReviewDecision decision, Optional<String> note) {
        return new Judgement(level, decision, note, Findings.NONE, Set.of(), OptionalInt.empty());
    }

    static Judgement approval(ReviewLevel level, Findings findings) {
        return new Judgement(
                level, ReviewDecision.APPROVE, Optional.of("材料齐全"), findings, Set.of(), OptionalInt.empty());
    }

    static Judgement leavingOpen(Set<String> conditions) {
        return new Judgement(
                ReviewLevel.OFFICE,
                ReviewDecision.APPROVE,
                Optional.empty(),
                Findings.NONE,
                conditions,
                OptionalInt.empty());
    }

    /** The claim before the handling office, of version 0, with its first determination. */
    Claim beforeOffice() {
        ClaimEvent noted = new ClaimEvent.Noted(Actor.SYSTEM, NOW, ClaimEventKind.BROUGHT_TO_OFFICE, Map.of());
        Claim verifying = ClaimFixtures.draft()
                .submitted(
                        WORKER,
                        NOW,
                        Optional.of(new ClaimClock.Deadline(LocalDate.of(2025, 7, 25), ClaimClock.Certainty.FINAL)))
                .after()
                .verifying(noted)
                .after();
        payees.store(verifying, PAYEE);
        ProposeDetermination.Proposal proposal = member.proposals.propose(verifying);
        return claims.given(verifying
                .broughtToOffice(VerificationMark.VERIFIED, proposal.version(), proposal.payable(), noted)
                .after());
    }

    /** The claim before the provincial office, of version 1, as the handling office approved it. */
    Claim beforeProvince(Findings findings) {
        Claim claim = beforeOffice();
        reviews.takesLevel(claim, OFFICE.person(), ReviewLevel.OFFICE);
        reviews.takesLevel(claim, PROVINCE.person(), ReviewLevel.PROVINCE);
        return approveAtOffice.of(OFFICE, claim, approval(ReviewLevel.OFFICE, findings));
    }

    /** A version of the claim's determination. */
    KeptDetermination determination(int version) {
        return member.determinations.of(claims.now(CLAIM), version).orElseThrow();
    }
}
