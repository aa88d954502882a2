package org.huzhu.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huzhu.terms.lint.Finding;
import org.huzhu.terms.lint.LintReport;
import org.huzhu.terms.lint.LintSurroundings;
import org.huzhu.terms.lint.LintSurroundings.OtherVersion;
import org.huzhu.terms.lint.PlanLinter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShippedCatalogueTest {

    private final ShippedCatalogue shipped = ShippedCatalogue.load();

    @TestFactory
    Stream<DynamicTest> every_shipped_plan_passes_the_linter_without_errors() {
        Set<String> codes = shipped.plans().stream().map(ShippedPlan::code).collect(Collectors.toSet());
        return shipped.plans().stream()
                .map(plan -> DynamicTest.dynamicTest(plan.code() + " " + plan.version(), () -> {
                    // Given
                    List<OtherVersion> others = shipped.versions(plan.code()).stream()
                            .filter(other -> other.version() != plan.version())
                            .map(other -> new OtherVersion(
                                    other.version(), other.terms().effective()))
                            .toList();
                    // When
                    LintReport report = PlanLinter.lint(
                            plan.terms().canonicalJson(),
                            new LintSurroundings(shipped.illnesses(), others, Optional.of(codes), shipped.published()));
                    // Then
                    assertThat(report.errors()).isEmpty();
                    assertThat(report.warnings()).extracting(Finding::code).isSubsetOf("SOURCES_WEAK");
                }));
    }

    @Test
    void ships_the_six_kinds_of_hubei_and_the_eight_of_guizhou() {
        assertThat(kinds("420000"))
                .containsExactlyInAnyOrder(
                        "HOSPITAL", "SEVERE_ILLNESS", "WOMEN", "ACCIDENT", "ACCIDENT_SHORT", "NEWFORM_ACCIDENT");
        assertThat(kinds("520000"))
                .containsExactlyInAnyOrder(
                        "HOSPITAL_SEVERE",
                        "ALLOWANCE_SEVERE",
                        "ACCIDENT",
                        "ACCIDENT_SHORT",
                        "SEVERE_ILLNESS",
                        "WOMEN",
                        "NEWFORM_ACCIDENT",
                        "FAMILY_SEVERE");
        assertThat(new HashSet<>(shipped.plans().stream().map(ShippedPlan::code).toList()))
                .contains(
                        "HZ-MEDICAL",
                        "HZ-SEVERE",
                        "HZ-WOMEN",
                        "WUBU-MEDICAL",
                        "BIJIE-SEVERE",
                        "GS-EIGHT-GROUPS",
                        "ZS-HOSPITAL",
                        "ZS-ALLOWANCE",
                        "BJ-ALLOWANCE",
                        "CR11-FUND");
    }

    @Test
    void the_hubei_hospital_plan_reads_as_published() {
        // Given
        PlanTerms terms = shipped.newest("HB-HOSPITAL").orElseThrow().terms();
        // Then
        assertThat(terms.kind()).isEqualTo("HOSPITAL");
        assertThat(terms.region()).isEqualTo("420000");
        assertThat(terms.name().zh()).isEqualTo("湖北职工住院医疗互助保障");
        assertThat(terms.effective().from()).isEqualTo("2025-01-01");
        assertThat(terms.effective().isOpen()).isTrue();
        assertThat(terms.contribution().due(1).toYuanString()).isEqualTo("95.00");
        assertThat(terms.contribution().sharesMax()).isEqualTo(1);
        assertThat(terms.period().startingOn(LocalDate.of(2025, 4, 1)).until()).isEqualTo("2026-04-01");
        assertThat(terms.observation().until(LocalDate.of(2025, 4, 1))).isEqualTo("2025-05-01");
        assertThat(terms.participation().membersNeeded(120)).isEqualTo(60);
        assertThat(terms.participation().membersNeeded(29)).isEqualTo(29);
        assertThat(terms.filing().lastDay(LocalDate.of(2025, 7, 12))).isEqualTo("2027-07-12");
        assertThat(terms.benefits()).extracting(BenefitHeading::code).containsExactly("hospital");
    }

    @Test
    void what_no_source_gives_is_a_visible_assumption() {
        for (String code : List.of("HB-HOSPITAL", "HB-SEVERE", "HB-WOMEN", "GZ-FAMILY-SEVERE", "CR11-FUND")) {
            assertThat(shipped.newest(code).orElseThrow().terms().assumptions())
                    .as(code)
                    .extracting(Note::about)
                    .anyMatch(about -> about.startsWith("/contribution"))
                    .anyMatch(about -> about.startsWith("/participation"));
        }
    }

    @Test
    void the_enterprise_fund_changed_its_deductible_and_ratio_in_2022() {
        List<ShippedPlan> versions = shipped.versions("CR11-FUND");
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0)
                        .terms()
                        .effective()
                        .meets(versions.get(1).terms().effective()))
                .isTrue();
        assertThat(versions.get(1)
                        .terms()
                        .root()
                        .at("benefits")
                        .at(0)
                        .at("pays")
                        .at("ratio")
                        .getText())
                .isEqualTo("40%");
    }

    @Test
    void a_price_by_steps_is_not_a_multiple_of_one_share() {
        Contribution contribution =
                shipped.newest("HB-ACCIDENT").orElseThrow().terms().contribution();
        assertThat(contribution.due(4).toYuanString()).isEqualTo("100.00");
        assertThat(contribution.due(2, "HIGH_RISK").toYuanString()).isEqualTo("62.00");
    }

    @Test
    void the_2020_catalogue_has_28_severe_and_3_mild_groups() {
        var catalogue = shipped.illnesses().all().getFirst();
        assertThat(catalogue.lists().get("severe")).hasSize(28);
        assertThat(catalogue.lists().get("mild")).hasSize(3);
        assertThat(catalogue.group("SI01").orElseThrow().diagnoses())
                .contains("C00", "C50", "C97")
                .hasSize(98);
        assertThat(catalogue.group("SI02").orElseThrow().waiting().orElseThrow().days())
                .isEqualTo(90);
        assertThat(catalogue.group("SI03").orElseThrow().waiting().orElseThrow().days())
                .isEqualTo(180);
    }

    @Test
    void womens_groups_exclude_secondary_and_uncertain_tumours() {
        var group = shipped.illnesses().all().get(1).group("OVARY_INVASIVE").orElseThrow();
        assertThat(group.excludedDiagnoses()).containsExactly("C79.6", "C79.8", "D39");
        assertThat(group.behaviours()).containsExactly("3");
    }

    private List<String> kinds(String region) {
        return shipped.plans().stream()
                .map(ShippedPlan::terms)
                .filter(terms -> terms.region().equals(region))
                .map(PlanTerms::kind)
                .toList();
    }
}
