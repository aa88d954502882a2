package org.huzhu.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.event.ReviewFindings;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.kernel.money.Money;
import org.huzhu.terms.Cases.Stay;
import org.huzhu.terms.codec.DeterminationCodec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published and recomputed cases, from terms in JSON through compiler, codec and engine. */
class BenefitVectorsTest {

    private static final Map<String, String> PLANS = Map.of(
            "hangzhou-2021-medical", "HZ-MEDICAL",
            "wubu", "WUBU-MEDICAL",
            "bijie-2021", "BIJIE-SEVERE",
            "hubei-2025-hospital", "HB-HOSPITAL",
            "gansu-8-groups", "GS-EIGHT-GROUPS",
            "zhongshan-2019-allowance", "ZS-ALLOWANCE",
            "zhongshan-2019-hospital", "ZS-HOSPITAL",
            "beijing-allowance", "BJ-ALLOWANCE");
    private static final String[] BREAST_CANCER = {"SI01_PATHOLOGY", "BREAST_PRIMARY"};

    private final DeterminationCodec codec = new DeterminationCodec(Cases.SHELF);

    @Test
    void the_file_has_37_cases_and_each_is_run() throws IOException {
        assertThat(vectors()).hasSize(37);
    }

    @TestFactory
    Stream<DynamicTest> each_published_case_pays_the_exact_amount() throws IOException {
        return StreamSupport.stream(vectors().spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(vector.get("id").asText(), () -> run(vector)));
    }

    private void run(JsonNode vector) {
        String id = vector.get("id").asText();
        JsonNode input = vector.get("input");
        JsonNode expected = vector.get("expected");
        switch (id) {
            case "hubei-sheng-three-plans" -> threePlans(input, expected);
            case "hubei-wei-regrade" -> regrade(input, expected);
            case "hubei-one-cancer-claimed-twice" -> claimedTwice(input, expected);
            default -> single(PLANS.get(vector.get("plan").asText()), input, expected);
        }
    }

    private void single(String plan, JsonNode input, JsonNode expected) {
        HeldCoverage coverage = Cases.holding(plan, 1);
        JsonNode stays = input.has("staysInOneYear") ? input.get("staysInOneYear") : input.get("staysInOnePeriod");
        List<String> amounts = new ArrayList<>();
        Accumulators used = Accumulators.NONE;
        int ordinal = input.path("stayOrdinal").asInt(1);
        int count = stays == null ? ordinal : stays.size();
        for (int i = 0; i < count; i++) {
            Stay stay = stay(coverage, stays == null ? input : stays.get(i))
                    .named("event-" + i)
                    .later(20 * i);
            Determination determination = decide(stay, used, coverage);
            amounts.add(determination.total().toYuanString());
            used = determination.after();
        }
        if (stays == null) {
            assertThat(amounts.getLast()).isEqualTo(expected.asText());
        } else {
            assertThat(amounts).containsExactlyElementsOf(texts(expected));
        }
    }

    private static Stay stay(HeldCoverage coverage, JsonNode input) {
        Stay stay = Cases.stay(coverage).with("J18.900", "");
        if (input.has("eligibleSelfPay")) {
            stay = stay.selfPay(input.get("eligibleSelfPay").asText());
        }
        if (input.path("listedSevereIllness").asBoolean()) {
            stay = stay.with("C34.900", "3").confirmed("SI01_PATHOLOGY");
        }
        if (input.has("hospitalLevel")) {
            Money deductible = Money.yuan("600.00");
            Money selfPay =
                    Money.yuan(input.get("coPayAboveDeductible").asText()).plus(deductible);
            stay = stay.atLevel(input.get("hospitalLevel").asInt())
                    .billed(new MedicalBill(selfPay, selfPay, Money.ZERO, selfPay, Money.ZERO, deductible));
        }
        if (input.has("hospitalDays")) {
            int days = input.get("hospitalDays").asInt();
            // a long stay begins early enough to lie inside the period of cover
            stay = stay.later(-100).ofDays(days);
        }
        return stay;
    }

    private void threePlans(JsonNode input, JsonNode expected) {
        // Given
        HeldCoverage hospital = Cases.holding("HB-HOSPITAL", 1);
        HeldCoverage severe =
                Cases.holding("HB-SEVERE", input.get("severeShares").asInt());
        HeldCoverage women = Cases.holding("HB-WOMEN", input.get("womensShares").asInt());
        Stay stay = Cases.stay(hospital)
                .selfPay(input.get("eligibleSelfPay").asText())
                .with(input.get("diagnosis").asText(), "3")
                .confirmed(BREAST_CANCER);
        // When
        Determination determination = decide(stay, Accumulators.NONE, hospital, severe, women);
        // Then
        Map<String, String> amounts = byBenefit(determination);
        assertThat(amounts)
                .containsEntry("hospital", expected.get("hospital").asText())
                .containsEntry("severe", expected.get("severe").asText())
                .containsEntry("women", expected.get("womens").asText());
        assertThat(determination.total().toYuanString())
                .isEqualTo(expected.get("total").asText());
    }

    private void regrade(JsonNode input, JsonNode expected) {
        // Given
        HeldCoverage severe =
                Cases.holding("HB-SEVERE", input.get("severeShares").asInt());
        Stay stay = Cases.stay(severe).with("I21.000", "");
        Stay filedAsMild = stay.found(new ReviewFindings(
                Set.of("MI02_DEFINITION"),
                Set.of("SI02_SYMPTOMS", "SI02_ECG", "SI02_ENZYMES", "SI02_LVEF_90_DAYS"),
                Set.of()));
        Stay regraded = stay.confirmed("SI02_SYMPTOMS", "SI02_ECG", "SI02_ENZYMES");
        // When
        Determination mild = decide(filedAsMild, Accumulators.NONE, severe);
        Determination superseding = decide(regraded, Accumulators.NONE, severe);
        Determination afterPayment = decide(regraded.named("event-2"), mild.after(), severe);
        // Then
        assertThat(mild.total().toYuanString()).isEqualTo("3000.00");
        assertThat(superseding.total().toYuanString()).isEqualTo(expected.asText());
        assertThat(afterPayment.total().toYuanString()).isEqualTo("7000.00");
    }

    private void claimedTwice(JsonNode input, JsonNode expected) {
        // Given
        HeldCoverage severe =
                Cases.holding("HB-SEVERE", input.get("severeShares").asInt());
        HeldCoverage women = Cases.holding("HB-WOMEN", input.get("womensShares").asInt());
        Accumulators used = Accumulators.NONE;
        for (int i = 0; i < input.get("claims").size(); i++) {
            JsonNode claim = input.get("claims").get(i);
            Stay stay = Cases.stay(severe)
                    .named("event-" + i)
                    .later(20 * i)
                    .selfPay(input.get("eligibleSelfPay").asText())
                    .with(claim.get("diagnosis").asText(), "3")
                    .illness(claim.get("illness").asText())
                    .confirmed(BREAST_CANCER);
            // When
            Determination determination = decide(stay, used, severe, women);
            used = determination.after();
            // Then
            assertThat(byBenefit(determination))
                    .containsEntry("severe", expected.get(i).get("severe").asText())
                    .containsEntry("women", expected.get(i).get("womens").asText());
        }
    }

    private Determination decide(Stay stay, Accumulators used, HeldCoverage... coverages) {
        return codec.decide(Cases.input(stay.event(), used, coverages)).determination();
    }

    private static Map<String, String> byBenefit(Determination determination) {
        Map<String, String> amounts = new TreeMap<>();
        for (BenefitLine line : determination.lines()) {
            amounts.put(line.benefitCode(), line.amount().toYuanString());
        }
        return amounts;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode vectors() throws IOException {
        return new ObjectMapper().readTree(BenefitVectorsTest.class.getResourceAsStream("/benefit-vectors.json"));
    }
}
