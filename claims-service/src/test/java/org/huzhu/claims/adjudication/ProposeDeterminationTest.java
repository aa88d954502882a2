package org.huzhu.claims.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huzhu.claims.adjudication.InMemoryAdjudication.CONFIRMING;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.huzhu.benefit.BenefitEngines;
import org.huzhu.benefit.Stage;
import org.huzhu.claims.adjudication.KeptDetermination.AfterPayment;
import org.huzhu.claims.adjudication.KeptDetermination.LineOutcome;
import org.huzhu.claims.careevent.Facts;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimFixtures;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.DeterminationId;
import org.huzhu.claims.claim.LineId;
import org.huzhu.claims.support.NumberedIds;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.json.Digest;
import org.junit.jupiter.api.Test;

class ProposeDeterminationTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 16);
    private static final Claim FIRST = ClaimFixtures.draft();
    private static final Claim DETERMINED = ClaimFixtures.in(ClaimState.VERIFYING);

    private final InMemoryAdjudication member = InMemoryAdjudication.ofTheWorkedExample();
    private final ProposeDetermination proposeDetermination = member.proposals;

    private static KeptDetermination.Result paying(
            TestPlans.Published plan, String benefit, String amount, AfterPayment after) {
        return new KeptDetermination.Result(
                plan.terms().code(),
                InMemoryAdjudication.version(plan),
                plan.terms().kind(),
                plan.terms().region(),
                benefit,
                InMemoryAdjudication.coverage(plan),
                LineOutcome.PAYABLE,
                Optional.empty(),
                Money.yuan(amount),
                after);
    }

    @Test
    void the_first_version_proposes_what_every_plan_pays() {
        // Given
        member.states(Facts.aStay().done());

        // When
        ProposeDetermination.Proposal proposal = proposeDetermination.propose(FIRST);

        // Then
        assertThat(proposal).isEqualTo(new ProposeDetermination.Proposal(1, Money.yuan("56312.10")));
        KeptDetermination kept = member.determinations.of(FIRST, 1).orElseThrow();
        assertThat(member.determinations.all(CLAIM)).containsExactly(kept);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.stage()).isEqualTo(Stage.PROPOSAL);
        assertThat(kept.decidedOn()).isEqualTo(TODAY);
        assertThat(kept.madeAt()).isEqualTo(NOW);
        assertThat(kept.engineVersion()).isEqualTo(BenefitEngines.current().version());
        assertThat(kept.payable()).isEqualTo(Money.yuan("56312.10"));
        assertThat(kept.lines())
                .extracting(KeptDetermination.Line::result)
                .containsExactly(
                        paying(TestPlans.HOSPITAL, "hospital", "1312.10", AfterPayment.COVER_CONTINUES),
                        paying(TestPlans.SEVERE, "severe", "40000.00", AfterPayment.COVER_CONTINUES),
                        paying(TestPlans.WOMEN, "women", "15000.00", AfterPayment.COVER_ENDS));
        assertThat(kept.lines())
                .extracting(KeptDetermination.Line::id)
                .containsExactly(
                        new LineId(NumberedIds.number(1)),
                        new LineId(NumberedIds.number(2)),
                        new LineId(NumberedIds.number(3)));
        assertThat(kept.id()).isEqualTo(new DeterminationId(NumberedIds.number(4)));
    }

    @Test
    void the_texts_are_kept_with_their_digests() {
        // Given
        member.states(Facts.aStay().done());

        // When
        proposeDetermination.propose(FIRST);

        // Then
        KeptDetermination kept = member.determinations.of(FIRST, 1).orElseThrow();
        Determinations.Texts texts = member.determinations.texts(FIRST, kept);
        assertThat(kept.inputDigest()).isEqualTo(Digest.ofBytes(texts.input()).hex());
        assertThat(kept.outcomeDigest())
                .isEqualTo(Digest.ofBytes(texts.outcome()).hex());
    }

    @Test
    void a_later_version_follows_what_reviewers_found_in_this_round() {
        // Given
        member.states(Facts.aStay().done());
        member.determinations.store(
                DETERMINED, new Findings(Set.of("BREAST_PRIMARY"), Set.of("SI01_PATHOLOGY"), Set.of()));

        // When
        ProposeDetermination.Proposal proposal = proposeDetermination.propose(DETERMINED);

        // Then
        assertThat(proposal).isEqualTo(new ProposeDetermination.Proposal(2, Money.yuan("16312.10")));
        KeptDetermination kept = member.determinations.of(DETERMINED, 2).orElseThrow();
        assertThat(kept.stage()).isEqualTo(Stage.DECISION);
        assertThat(kept.lines())
                .extracting(
                        line -> line.result().planCode(), line -> line.result().outcome())
                .containsExactly(
                        tuple("HB-HOSPITAL", LineOutcome.PAYABLE),
                        tuple("HB-SEVERE", LineOutcome.NOT_PAYABLE),
                        tuple("HB-WOMEN", LineOutcome.PAYABLE));
    }

    @Test
    void a_draft_is_kept_by_nobody() {
        // Given
        member.states(Facts.aStay().done());

        // When
        ProposeDetermination.Draft draft = proposeDetermination.draft(DETERMINED, CONFIRMING, Stage.DECISION);

        // Then
        assertThat(draft.determination().version()).isEqualTo(2);
        assertThat(draft.determination().payable()).isEqualTo(Money.yuan("56312.10"));
        assertThat(draft.determination().outcomeDigest())
                .isEqualTo(draft.decision().outcomeDigest());
        assertThat(member.determinations.all(CLAIM)).isEmpty();
        assertThat(member.determinations.findings(DETERMINED)).isEqualTo(Findings.NONE);
    }

    @Test
    void at_the_decision_what_nobody_looked_at_waits() {
        // Given
        member.states(Facts.aStay().done());

        // When
        ProposeDetermination.Draft draft = proposeDetermination.draft(FIRST, Findings.NONE, Stage.DECISION);

        // Then
        assertThat(draft.determination().payable()).isEqualTo(Money.yuan("1312.10"));
        assertThat(draft.determination().hasPendingLines()).isTrue();
        assertThat(draft.determination().lines())
                .extracting(
                        line -> line.result().outcome(), line -> line.result().reason())
                .containsExactly(
                        tuple(LineOutcome.PAYABLE, Optional.empty()),
                        tuple(LineOutcome.PENDING, Optional.of("CONFIRMATION_NEEDED")),
                        tuple(LineOutcome.PENDING, Optional.of("CONFIRMATION_NEEDED")));
    }

    @Test
    void the_day_of_filing_is_that_of_the_first_submission() {
        // Given: handed in on the 9th
        member.states(Facts.aStay().done());

        // When
        ProposeDetermination.Draft draft = proposeDetermination.draft(DETERMINED, Findings.NONE, Stage.PROPOSAL);

        // Then
        assertThat(draft.decision().input().event().dates().filedOn()).isEqualTo(LocalDate.of(2025, 7, 9));
        assertThat(draft.decision().input().decidedOn()).isEqualTo(TODAY);
    }

    @Test
    void with_terms_that_have_not_arrived_nothing_is_proposed() {
        // Given
        member.holdsUnpublished(TestPlans.NEWFORM, 1).states(Facts.aStay().done());

        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> proposeDetermination.propose(FIRST));

        // Then
        assertThat(refused.code()).isEqualTo(AdjudicationRefusal.PLAN_VERSION_MISSING);
        assertThat(member.determinations.all(CLAIM)).isEmpty();
    }
}
