package org.huzhu.claims.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.claims.adjudication.KeptDetermination.LineOutcome;
import org.huzhu.claims.adjudication.terms.CachedPlans;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.Facts;
import org.huzhu.claims.careevent.Stay;
import org.huzhu.claims.coverage.CoverageId;
import org.huzhu.claims.coverage.CoverageSnapshot;
import org.huzhu.claims.coverage.CoverageSnapshots;
import org.huzhu.claims.coverage.CoverageSpan;
import org.huzhu.claims.coverage.CoverageStatus;
import org.huzhu.claims.member.InMemoryScope;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.UnitId;
import org.huzhu.claims.plan.InMemoryPlanVersions;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.utilization.InMemoryUtilizations;
import org.huzhu.claims.utilization.Limits;
import org.huzhu.claims.utilization.Use;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.ShippedCatalogue;
import org.junit.jupiter.api.Test;

class WeighCaseTest {

    private static final ShippedCatalogue SHIPPED = ShippedCatalogue.load();
    private static final MemberId MEMBER = new MemberId(new UUID(0, 1));
    private static final UnitId UNIT = new UnitId(new UUID(0, 2));
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 16);

    private final List<CoverageSnapshot> held = new ArrayList<>();
    private final InMemoryPlanVersions published = new InMemoryPlanVersions();
    private final InMemoryUtilizations used = new InMemoryUtilizations();

    private final CachedPlans plans = new CachedPlans(published);
    private final WeighCase weighCase = new WeighCase(new Held(), plans, plans, used, new InMemoryScope());

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void publish(PlanTerms terms) {
        published.publish(new TestPlans.Published(id(terms.code()), terms));
    }

    private void uses(Decision decision) {
        decision.outcome().changes().forEach(change -> used.given(MEMBER, change.key(), change.by()));
    }

    private static CoverageSpan span(String from, String until, int shares) {
        return new CoverageSpan(
                DateSpan.of(LocalDate.parse(from), LocalDate.parse(until)),
                Instant.EPOCH,
                Optional.empty(),
                shares,
                new CoverageSpan.Observation(LocalDate.parse("2025-04-01"), false),
                CoverageStatus.IN_FORCE);
    }

    private WeighCaseTest holds(String plan, CoverageSpan... spans) {
        if (published.headings(List.of(new PlanVersionId(id(plan)))).isEmpty()) {
            publish(SHIPPED.newest(plan).orElseThrow().terms());
        }
        return holdsUnpublished(plan, spans);
    }

    private WeighCaseTest holdsUnpublished(String plan, CoverageSpan... spans) {
        held.add(new CoverageSnapshot(
                new CoverageId(id(plan + held.size())),
                MEMBER,
                UNIT,
                new PlanVersionId(id(plan)),
                plan,
                Optional.empty(),
                List.of(spans),
                1));
        return this;
    }

    private WeighCaseTest holdsForAYear(String plan, int shares) {
        return holds(plan, span("2025-04-01", "2026-04-01", shares));
    }

    private Decision weigh(EventFacts facts) {
        return weighCase.weigh(
                new WeighCase.Case(MEMBER, new CareEventId(new UUID(0, 9)), facts, TODAY, Findings.NONE),
                Stage.PROPOSAL,
                TODAY);
    }

    @Test
    void one_event_finds_every_benefit_of_every_plan_held() {
        Decision decision = holdsForAYear("HB-WOMEN", 1)
                .holdsForAYear("HB-SEVERE", 4)
                .holdsForAYear("HB-HOSPITAL", 1)
                .weigh(Facts.aStay().done());
        assertThat(decision.outcome().total()).isEqualTo(Money.yuan("56312.10"));
        assertThat(decision.outcome().lines())
                .extracting(line -> line.planCode(), line -> line.amount())
                .containsExactly(
                        tuple("HB-HOSPITAL", Money.yuan("1312.10")),
                        tuple("HB-SEVERE", Money.yuan("40000.00")),
                        tuple("HB-WOMEN", Money.yuan("15000.00")));
    }

    @Test
    void the_same_case_gives_the_same_bytes_and_replays() {
        holdsForAYear("HB-HOSPITAL", 1).holdsForAYear("HB-SEVERE", 4);
        Decision first = weigh(Facts.aStay().done());
        held.add(held.removeFirst());
        Decision second = weigh(Facts.aStay().done());
        assertThat(second.inputText()).isEqualTo(first.inputText());
        assertThat(plans.replay(first.inputText()).outcomeText()).isEqualTo(first.outcomeText());
        assertThat(first.outcomeDigest()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_change_of_shares_counts_from_its_day_and_does_not_cut_the_period() {
        holds("HB-SEVERE", span("2025-04-01", "2025-07-01", 1), span("2025-07-01", "2026-04-01", 3));
        Decision decision = weigh(Facts.aStay().done());
        assertThat(decision.outcome().total()).isEqualTo(Money.yuan("30000.00"));
        assertThat(decision.input().coverages().getFirst().period())
                .isEqualTo(DateSpan.of(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 4, 1)));
    }

    @Test
    void of_two_years_of_one_plan_the_one_in_force_is_weighed() {
        holds("HB-HOSPITAL", span("2025-04-01", "2026-04-01", 1));
        holds("HB-HOSPITAL", span("2026-04-01", "2027-04-01", 1));
        Decision decision = weigh(Facts.aStay().done());
        assertThat(decision.input().coverages())
                .singleElement()
                .satisfies(coverage -> assertThat(coverage.period().from()).isEqualTo(LocalDate.of(2025, 4, 1)));
    }

    @Test
    void a_renewal_between_admission_and_pathology_brings_both_years_before_the_engine() {
        holds("HB-SEVERE", span("2024-07-04", "2025-07-04", 1));
        holds("HB-SEVERE", span("2025-07-04", "2026-07-04", 2));
        assertThat(weigh(Facts.aStay().done()).input().coverages()).hasSize(2);
    }

    @Test
    void with_nothing_in_force_the_nearest_coverage_says_why_nothing_is_paid() {
        holdsForAYear("HB-HOSPITAL", 1);
        EventFacts early = Facts.aStay()
                .occurredOn("2025-03-31")
                .stay(new Stay(LocalDate.of(2025, 3, 31), Optional.of(LocalDate.of(2025, 4, 5))))
                .done();
        assertThat(weigh(early).outcome().lines())
                .extracting(ProposeDetermination::result)
                .extracting(KeptDetermination.Result::outcome, KeptDetermination.Result::reason)
                .containsExactly(tuple(LineOutcome.NOT_PAYABLE, Optional.of("NOT_COVERED_ON_DAY")));
    }

    @Test
    void terms_that_have_not_arrived_are_waited_for() {
        holdsUnpublished("HB-HOSPITAL", span("2025-04-01", "2026-04-01", 1));
        assertThatThrownBy(() -> weigh(Facts.aStay().done()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(AdjudicationRefusal.PLAN_VERSION_MISSING));
    }

    @Test
    void what_is_used_carries_its_limit_into_the_database() {
        publish(PlanTerms.parse(SHIPPED.newest("HB-HOSPITAL")
                .orElseThrow()
                .terms()
                .canonicalJson()
                .replace(
                        "\"code\":\"hospital\",",
                        "\"caps\":[{\"amount\":\"1000.00\",\"per\":\"PERIOD\"}],\"code\":\"hospital\",")));
        holdsForAYear("HB-HOSPITAL", 1);
        Decision first = weigh(Facts.aStay().done());
        List<Use> uses = Limits.uses(first.input().coverages(), first.outcome());
        assertThat(uses)
                .filteredOn(use -> use.key().kind() == AccumulatorKind.PAID_IN_PERIOD)
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.before()).isZero();
                    assertThat(use.by()).isEqualTo(100_000);
                    assertThat(use.limit()).hasValue(100_000L);
                });
        uses(first);
        EventFacts later = Facts.aStay()
                .occurredOn("2025-06-10")
                .stay(new Stay(LocalDate.of(2025, 6, 10), Optional.of(LocalDate.of(2025, 6, 20))))
                .done();
        Decision second = weighCase.weigh(
                new WeighCase.Case(MEMBER, new CareEventId(new UUID(0, 10)), later, TODAY, Findings.NONE),
                Stage.PROPOSAL,
                TODAY);
        assertThat(second.outcome().total()).isEqualTo(Money.ZERO);
    }

    @Test
    void lines_that_share_a_counter_move_it_once_by_their_sum() {
        holdsForAYear("HB-HOSPITAL", 1).holdsForAYear("HB-NEWFORM-ACCIDENT", 1);
        Decision decision =
                weigh(Facts.aStay().cause(Cause.ACCIDENT).diagnosedAs("S72.000").done());
        assertThat(decision.outcome().total()).isEqualTo(Money.yuan("4480.00"));
        List<Use> uses = Limits.uses(decision.input().coverages(), decision.outcome());
        assertThat(uses).extracting(Use::key).doesNotHaveDuplicates();
        assertThat(uses)
                .filteredOn(use -> use.key().kind() == AccumulatorKind.INDEMNITY_FOR_EVENT)
                .extracting(Use::before, Use::by)
                .containsExactly(tuple(0L, 448_000L));
    }

    @Test
    void the_illness_that_a_reviewer_names_tells_it_from_an_earlier_one() {
        holdsForAYear("HB-SEVERE", 1);
        Decision first = weigh(Facts.aStay().done());
        assertThat(first.outcome().total()).isEqualTo(Money.yuan("10000.00"));
        uses(first);
        CareEventId later = new CareEventId(new UUID(0, 10));
        Decision named = weighCase.weigh(
                new WeighCase.Case(
                        MEMBER,
                        later,
                        Facts.aStay().done(),
                        TODAY,
                        new Findings(Set.of(), Set.of(), Set.of(), Optional.of("C50-2"))),
                Stage.PROPOSAL,
                TODAY);
        assertThat(named.input().event().illnessKey()).isEqualTo("C50-2");
        assertThat(weighCase
                        .weigh(
                                new WeighCase.Case(MEMBER, later, Facts.aStay().done(), TODAY, Findings.NONE),
                                Stage.PROPOSAL,
                                TODAY)
                        .input()
                        .event()
                        .illnessKey())
                .isEmpty();
    }

    @Test
    void later_findings_replace_what_was_said_of_the_same_condition() {
        Findings first = new Findings(Set.of("A", "B"), Set.of("C"), Set.of("X"));
        Findings later = new Findings(Set.of("C"), Set.of("B"), Set.of("Y"));
        assertThat(first.and(later)).isEqualTo(new Findings(Set.of("A", "C"), Set.of("B"), Set.of("X", "Y")));
        assertThat(Findings.NONE.nothingFound()).isTrue();
        Findings named = new Findings(Set.of(), Set.of(), Set.of(), Optional.of("C50-2"));
        assertThat(named.and(later).illness()).contains("C50-2");
        assertThat(named.and(new Findings(Set.of(), Set.of(), Set.of(), Optional.of("C50")))
                        .illness())
                .contains("C50");
    }

    private final class Held implements CoverageSnapshots {
        @Override
        public void store(CoverageSnapshot snapshot) {
            held.add(snapshot);
        }

        @Override
        public List<CoverageSnapshot> ofMember(MemberId member) {
            return held.stream().filter(one -> one.member().equals(member)).toList();
        }
    }
}
