package org.huzhu.terms.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.plan.AcrossPlans;
import org.huzhu.benefit.plan.Basis;
import org.huzhu.benefit.plan.Benefit;
import org.huzhu.benefit.plan.BenefitKind;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.benefit.plan.PayRate;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.ShippedPlan;
import org.huzhu.terms.catalogue.IllnessCatalogues;
import org.huzhu.terms.json.Digest;
import org.huzhu.terms.json.StrictJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlanCompilerTest {

    private static final ShippedCatalogue SHIPPED = ShippedCatalogue.load();

    @TestFactory
    Stream<DynamicTest> every_rule_of_a_shipped_plan_carries_its_place_in_the_terms() {
        return SHIPPED.plans().stream()
                .map(plan -> DynamicTest.dynamicTest(plan.code() + " " + plan.version(), () -> {
                    CompiledPlan compiled = PlanCompiler.compile(plan.terms(), SHIPPED.illnesses());
                    assertThat(compiled.code()).isEqualTo(plan.code());
                    assertThat(compiled.termsDigest())
                            .isEqualTo(plan.terms().digest().hex());
                    assertThat(compiled.benefits())
                            .hasSize(plan.terms().benefits().size());
                    for (Benefit benefit : compiled.benefits()) {
                        assertThat(plan.terms()
                                        .root()
                                        .follow(benefit.frame().pointer())
                                        .at("code")
                                        .getText())
                                .isEqualTo(benefit.code());
                    }
                    assertThat(compiled.filing().pointer()).isEqualTo("/filing");
                }));
    }

    @Test
    void tiers_become_tiers_with_their_places() {
        Benefit.Reimbursement benefit = (Benefit.Reimbursement) only("HZ-MEDICAL");
        PayRate.MarginalTiers tiers = (PayRate.MarginalTiers) benefit.pays();
        assertThat(tiers.tiers())
                .containsExactly(
                        new PayRate.Tier(Money.ZERO, Percentage.percent(20), "/benefits/0/pays/tiers/0"),
                        new PayRate.Tier(Money.yuan("1000.00"), Percentage.percent(50), "/benefits/0/pays/tiers/1"),
                        new PayRate.Tier(Money.yuan("10000.00"), Percentage.percent(90), "/benefits/0/pays/tiers/2"),
                        new PayRate.Tier(Money.yuan("15000.00"), Percentage.percent(60), "/benefits/0/pays/tiers/3"),
                        new PayRate.Tier(Money.yuan("50000.00"), Percentage.percent(0), "/benefits/0/pays/tiers/4"));
        assertThat(benefit.minimum()).isEqualTo(Money.yuan("100.00"));
        assertThat(benefit.frame().caps().getFirst().amount()).isEqualTo(Money.yuan("30200.00"));
        assertThat(benefit.frame().basis()).isEqualTo(Basis.PER_MEMBER);
    }

    @Test
    void a_last_tier_with_an_end_pays_nothing_above_it() throws Exception {
        // Given
        var json = (ObjectNode) new ObjectMapper()
                .readTree(SHIPPED.newest("WUBU-MEDICAL").orElseThrow().terms().canonicalJson());
        ((ObjectNode) json.at("/benefits/0/pays/tiers/2")).put("to", "20000.00");
        // When
        CompiledPlan compiled = PlanCompiler.compile(PlanTerms.of(json), SHIPPED.illnesses());
        // Then
        PayRate.MarginalTiers tiers = (PayRate.MarginalTiers)
                ((Benefit.Reimbursement) compiled.benefits().getFirst()).pays();
        assertThat(tiers.tiers().getLast())
                .isEqualTo(new PayRate.Tier(
                        Money.yuan("20000.00"), Percentage.basisPoints(0), "/benefits/0/pays/tiers/2/to"));
    }

    @Test
    void the_severe_plan_names_28_groups_and_3_milder_ones() {
        Benefit.LumpSum benefit = (Benefit.LumpSum) only("HB-SEVERE");
        assertThat(benefit.grades()).hasSize(2);
        assertThat(benefit.grades().get(0).illnesses().groups()).hasSize(28);
        assertThat(benefit.grades().get(0).illnesses().catalogue()).isEqualTo("severe-illness-2020@1");
        assertThat(benefit.grades().get(1).illnesses().groupCodes()).containsExactly("MI01", "MI02", "MI03");
        assertThat(benefit.milderPaid()).isEqualTo(Benefit.MilderPaid.OFFSET);
        assertThat(benefit.unrelated()).isEqualTo(Benefit.Unrelated.PAYS_AGAIN);
        assertThat(benefit.frame().observation().days()).isEqualTo(90);
        assertThat(benefit.frame().observation().stages())
                .singleElement()
                .extracting(Observation.Stage::inside)
                .isEqualTo(new Observation.Nothing());
        assertThat(benefit.frame().basis()).isEqualTo(Basis.PER_SHARE);
    }

    @Test
    void a_benefit_with_its_own_observation_does_not_take_the_plans() {
        CompiledPlan plan = plan("GZ-HOSPITAL-SEVERE");
        assertThat(plan.benefits().get(0).frame().observation().days()).isEqualTo(30);
        assertThat(plan.benefits().get(1).frame().observation().days()).isEqualTo(90);
        assertThat(plan.benefits().get(1).frame().observation().pointer()).isEqualTo("/benefits/1/observation");
    }

    @Test
    void pairs_and_the_limit_over_plans_are_compiled() {
        CompiledPlan plan = plan("HZ-SEVERE");
        assertThat(plan.across().pairings())
                .containsExactly(new AcrossPlans.Pairing(
                        "severe",
                        "HZ-SEVERE",
                        "allowance",
                        AcrossPlans.Scope.PERIOD,
                        AcrossPlans.Keeps.HIGHER,
                        "/acrossPlans/exclusive/0"));
        assertThat(plan.across().totalLimits())
                .containsExactly(
                        new AcrossPlans.TotalLimit("HANGZHOU_2021", Money.yuan("65200.00"), "/acrossPlans/totalLimit"));
        assertThat(plan.across().indemnity()).isEqualTo(AcrossPlans.Indemnity.UNLIMITED);
    }

    @Test
    void the_accident_plan_has_death_disability_and_allowance_with_its_exclusions() {
        CompiledPlan plan = plan("HB-ACCIDENT");
        assertThat(plan.benefits())
                .extracting(Benefit::kind)
                .containsExactly(BenefitKind.DEATH, BenefitKind.DISABILITY, BenefitKind.DAILY_ALLOWANCE);
        Benefit.Disability disability = (Benefit.Disability) plan.benefits().get(1);
        assertThat(disability.ratios().get(0)).isEqualTo(Percentage.WHOLE);
        assertThat(disability.ratios().get(9)).isEqualTo(Percentage.percent(10));
        assertThat(plan.exclusions()).hasSize(5);
        assertThat(plan.exclusions().get(0).causes()).isEqualTo(Set.of(Cause.ILLNESS));
        assertThat(plan.exclusions().get(1).diagnoses().matches("X84")).isTrue();
        assertThat(plan.exclusions().get(1).diagnoses().matches("X85")).isFalse();
    }

    @Test
    void the_fund_has_a_threshold_over_all_stays() {
        Benefit.Reimbursement benefit = (Benefit.Reimbursement) only("CR11-FUND");
        assertThat(benefit.base()).isEqualTo(Benefit.Base.PERSONAL_BURDEN);
        assertThat(benefit.deductible())
                .isEqualTo(new Deductible.AccumulatedThreshold(Money.yuan("8000.00"), "/benefits/0/deductible"));
    }

    @Test
    void an_unknown_catalogue_is_refused_by_its_place() {
        PlanTerms terms = SHIPPED.newest("HB-SEVERE").orElseThrow().terms();
        assertThatThrownBy(() -> PlanCompiler.compile(terms, IllnessCatalogues.of(List.of())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo("CATALOGUE_UNKNOWN");
                            assertThat(fault.pointer()).isEqualTo("/benefits/0/grades/0/illnesses/catalogue");
                        }));
    }

    @Test
    void a_shelf_compiles_a_version_once() {
        PlanShelf shelf = new PlanShelf(SHIPPED.illnesses(), digest -> Optional.empty());
        PlanTerms terms = SHIPPED.newest("HB-SEVERE").orElseThrow().terms();
        CompiledPlan first = shelf.put(terms);
        assertThat(shelf.put(PlanTerms.parse(terms.canonicalJson()))).isSameAs(first);
        assertThat(shelf.plan(terms.digest().hex())).isSameAs(first);
    }

    private static CompiledPlan plan(String code) {
        ShippedPlan plan = SHIPPED.newest(code).orElseThrow();
        return PlanCompiler.compile(plan.terms(), SHIPPED.illnesses());
    }

    private static Benefit only(String code) {
        List<Benefit> benefits = plan(code).benefits();
        assertThat(benefits).hasSize(1);
        return benefits.getFirst();
    }

    @Test
    void terms_that_were_stored_under_another_schema_are_still_read() {
        // Given: a field that today's schema does not know, and none of the notes it asks for
        ObjectNode old = (ObjectNode) StrictJson.read(ShippedCatalogue.load()
                .newest("HB-HOSPITAL")
                .orElseThrow()
                .terms()
                .canonicalJson());
        old.put("formerField", "x");
        old.remove("notes");
        String stored = PlanTerms.stored(old.toString()).canonicalJson();
        PlanShelf shelf = new PlanShelf(ShippedCatalogue.load().illnesses(), digest -> Optional.of(stored));
        // Then
        assertThat(shelf.get(Digest.ofJson(old)).plan().code()).isEqualTo("HB-HOSPITAL");
        assertThatThrownBy(() -> PlanTerms.of(old)).isInstanceOf(Refused.class);
    }
}
