package org.huzhu.claims.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.huzhu.claims.claim.ClaimFixtures.CLOCK;
import static org.huzhu.claims.claim.ClaimFixtures.EVENT;
import static org.huzhu.claims.claim.ClaimFixtures.MEMBER;
import static org.huzhu.claims.claim.ClaimFixtures.UNIT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.benefit.BenefitEngines;
import org.huzhu.benefit.BenefitRefusal;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.Facts;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.Sight;
import org.huzhu.claims.member.UnitId;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.utilization.Limits;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class EstimateBenefitsTest {

    private static final UnitId OTHER_UNIT = new UnitId(new UUID(0, 22));
    private static final EventFacts STAY = Facts.aStay().done();
    private static final EventFacts ACCIDENT =
            Facts.aStay().cause(Cause.ACCIDENT).diagnosedAs("S72.000").done();

    private final InMemoryAdjudication member = new InMemoryAdjudication();
    private final EstimateBenefits estimateBenefits = new EstimateBenefits(
            member.coverages, member.careEvents, member.weighCase, member.scope, member.ids, CLOCK);

    private RefusalCode refusal(MemberId of, EventFacts facts) {
        return catchThrowableOfType(Refused.class, () -> estimateBenefits.estimate(of, facts))
                .code();
    }

    @Test
    void every_plan_she_holds_says_what_it_would_pay_today() {
        // Given
        member.holds(TestPlans.HOSPITAL, 1).holds(TestPlans.SEVERE, 4).holds(TestPlans.WOMEN, 1);

        // When
        EstimateBenefits.Estimate estimate = estimateBenefits.estimate(MEMBER, STAY);

        // Then
        assertThat(estimate.asOf()).isEqualTo(LocalDate.of(2025, 7, 16));
        assertThat(estimate.engineVersion()).isEqualTo(BenefitEngines.current().version());
        assertThat(estimate.total()).isEqualTo(Money.yuan("56312.10"));
        assertThat(estimate.lines())
                .extracting(BenefitLine::planCode, BenefitLine::amount)
                .containsExactly(
                        tuple("HB-HOSPITAL", Money.yuan("1312.10")),
                        tuple("HB-SEVERE", Money.yuan("40000.00")),
                        tuple("HB-WOMEN", Money.yuan("15000.00")));
        assertThat(member.careEvents.all()).isEmpty();
        assertThat(member.scope.reasons())
                .containsExactly(Sight.TWO_CHANNELS_ONE_EVENT, Sight.EVERYTHING_THE_MEMBER_HOLDS);
    }

    @Test
    void what_another_unit_holds_for_her_counts_but_is_not_shown() {
        // Given: two plans share the 4,480.00 that an accident left to her
        member.holdsThrough(OTHER_UNIT, TestPlans.HOSPITAL, 1).holds(TestPlans.NEWFORM, 1);
        member.coverages.seenFrom(UNIT);

        // When
        EstimateBenefits.Estimate estimate = estimateBenefits.estimate(MEMBER, ACCIDENT);

        // Then
        assertThat(estimate.total()).isEqualTo(Money.yuan("3167.90"));
        assertThat(estimate.lines()).extracting(BenefitLine::planCode).containsOnly("HB-NEWFORM-ACCIDENT");
    }

    @Test
    void an_event_that_is_known_already_is_not_paid_twice() {
        // Given
        member.holds(TestPlans.HOSPITAL, 1).states(STAY);
        Decision first = member.weighCase.weigh(
                new WeighCase.Case(MEMBER, EVENT, STAY, LocalDate.of(2025, 7, 16), Findings.NONE),
                Stage.PROPOSAL,
                LocalDate.of(2025, 7, 16));
        member.utilizations.use(
                MEMBER, new UUID(0, 7), Limits.uses(first.input().coverages(), first.outcome()));

        // When
        EstimateBenefits.Estimate estimate = estimateBenefits.estimate(MEMBER, STAY);

        // Then
        assertThat(first.outcome().total()).isEqualTo(Money.yuan("1312.10"));
        assertThat(estimate.total()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_stranger_learns_nothing_not_even_whether_she_is_a_member() {
        // Given
        member.holdsThrough(OTHER_UNIT, TestPlans.HOSPITAL, 1);
        member.coverages.seenFrom(UNIT);

        // When / Then
        assertThat(refusal(MEMBER, STAY)).isEqualTo(ClaimRefusal.MEMBER_UNKNOWN);
        assertThat(refusal(new MemberId(new UUID(0, 99)), STAY)).isEqualTo(ClaimRefusal.MEMBER_UNKNOWN);
        assertThat(member.scope.reasons()).isEmpty();
    }

    @Test
    void terms_that_have_not_arrived_are_waited_for() {
        // Given
        member.holdsUnpublished(TestPlans.HOSPITAL, 1);

        // When / Then
        assertThat(refusal(MEMBER, STAY)).isEqualTo(AdjudicationRefusal.PLAN_VERSION_MISSING);
    }

    @Test
    void facts_that_contradict_each_other_are_refused() {
        // Given
        member.holds(TestPlans.HOSPITAL, 1);
        EventFacts absurd = Facts.aStay().diedOn("2025-07-01").done();

        // When / Then
        assertThat(refusal(MEMBER, absurd)).isEqualTo(BenefitRefusal.INPUT_ABSURD);
        assertThat(member.careEvents.same(MEMBER, absurd)).isEqualTo(Optional.empty());
    }
}
