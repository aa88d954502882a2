package org.huzhu.terms.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.huzhu.benefit.BenefitRefusal;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.event.EventDates;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.event.ProcedureCode;
import org.huzhu.benefit.event.ReviewFindings;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.Cases;
import org.huzhu.terms.Cases.Stay;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.ShippedPlan;
import org.huzhu.terms.compile.PlanShelf;
import org.huzhu.terms.json.CanonicalJson;
import org.huzhu.terms.json.Digest;
import org.huzhu.terms.schema.TermsRefusal;
import org.junit.jupiter.api.Test;

class DeterminationCodecTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeterminationCodec codec = new DeterminationCodec(Cases.SHELF);
    private final HeldCoverage hospital = Cases.holding("HB-HOSPITAL", 1);
    private final HeldCoverage severe = Cases.holding("HB-SEVERE", 4);
    private final HeldCoverage women = Cases.holding("HB-WOMEN", 1);
    private final Stay breastCancer =
            Cases.stay(hospital).selfPay("1874.43").with("C50.900", "3").confirmed("SI01_PATHOLOGY", "BREAST_PRIMARY");

    @Test
    void a_replay_gives_the_same_bytes() {
        // Given
        Decided decided = codec.decide(Cases.input(breastCancer.event(), Accumulators.NONE, hospital, severe, women));
        // When
        Decided again = codec.replay(decided.inputBytes());
        // Then
        assertThat(again.determinationBytes()).isEqualTo(decided.determinationBytes());
        assertThat(again.inputBytes()).isEqualTo(decided.inputBytes());
        assertThat(again).isEqualTo(decided);
        assertThat(again.matches(decided.determinationBytes())).isTrue();
        assertThat(again.determination().total().toYuanString()).isEqualTo("56312.10");
    }

    @Test
    void a_replay_elsewhere_finds_the_terms_by_digest_and_gives_the_same_bytes() {
        // Given
        Decided decided = codec.decide(Cases.input(breastCancer.event(), Accumulators.NONE, hospital, severe, women));
        Map<Digest, String> stored = new HashMap<>();
        for (ShippedPlan plan : ShippedCatalogue.load().plans()) {
            stored.put(plan.terms().digest(), plan.terms().canonicalJson());
        }
        PlanShelf elsewhere =
                new PlanShelf(ShippedCatalogue.load().illnesses(), digest -> Optional.ofNullable(stored.get(digest)));
        // When
        Decided again = new DeterminationCodec(elsewhere).replay(decided.inputBytes());
        // Then
        assertThat(again.determinationBytes()).isEqualTo(decided.determinationBytes());
    }

    @Test
    void the_order_of_the_coverages_does_not_change_a_byte() {
        Decided one = codec.decide(Cases.input(breastCancer.event(), Accumulators.NONE, hospital, severe, women));
        Decided two = codec.decide(Cases.input(breastCancer.event(), Accumulators.NONE, women, hospital, severe));
        assertThat(two.inputBytes()).isEqualTo(one.inputBytes());
        assertThat(two.determinationBytes()).isEqualTo(one.determinationBytes());
    }

    @Test
    void the_bytes_are_canonical_and_carry_digests() throws Exception {
        Decided decided = codec.decide(Cases.input(breastCancer.event(), Accumulators.NONE, hospital, severe, women));
        String input = new String(decided.inputBytes(), StandardCharsets.UTF_8);
        assertThat(CanonicalJson.bytes(input)).isEqualTo(decided.inputBytes());
        assertThat(decided.inputDigest()).isEqualTo(Digest.ofBytes(decided.inputBytes()));
        var outcome = JSON.readTree(decided.determinationBytes());
        assertThat(outcome.get("inputDigest").asText())
                .isEqualTo(decided.inputDigest().hex());
        assertThat(outcome.get("engineVersion").asText()).isEqualTo("1");
        assertThat(outcome.get("total").asText()).isEqualTo("56312.10");
        assertThat(JSON.readTree(decided.inputBytes()).get("coverages").findValuesAsText("termsDigest"))
                .containsExactlyInAnyOrder(
                        hospital.plan().termsDigest(),
                        severe.plan().termsDigest(),
                        women.plan().termsDigest());
    }

    @Test
    void every_rule_in_the_steps_is_a_place_of_the_terms() throws Exception {
        Decided decided = codec.decide(Cases.input(breastCancer.event(), Accumulators.NONE, hospital, severe, women));
        int rules = 0;
        for (var line : JSON.readTree(decided.determinationBytes()).get("lines")) {
            var terms = ShippedCatalogue.load()
                    .newest(line.get("planCode").asText())
                    .orElseThrow()
                    .terms();
            for (var step : line.get("steps")) {
                String rule = step.get("rule").asText();
                assertThat(terms.root().node().at(rule).isMissingNode())
                        .as(rule)
                        .isFalse();
                rules += rule.isEmpty() ? 0 : 1;
            }
        }
        assertThat(rules).isGreaterThan(9);
    }

    @Test
    void an_input_with_everything_in_it_is_read_back_equal() {
        // Given
        LocalDate day = LocalDate.of(2025, 7, 2);
        CareEvent event = new CareEvent(
                "event-7",
                EventKind.ACCIDENT,
                Cause.ACCIDENT,
                new EventDates(day, day, day.plusDays(9), day, day.plusDays(10), day.plusDays(11), day.plusDays(20)),
                2,
                List.of(new Diagnosis("C73", "3", "TNM", "IA", day), Diagnosis.of("S06.000")),
                List.of(new ProcedureCode("36.10")),
                new MedicalBill(
                        Money.yuan("900.01"),
                        Money.yuan("800.00"),
                        Money.yuan("300.00"),
                        Money.yuan("600.01"),
                        Money.yuan("10.00"),
                        Money.yuan("20.00")),
                List.of(7, 9),
                "illness-1",
                new ReviewFindings(Set.of("A_B", "A_A"), Set.of("B"), Set.of("DRUNK_DRIVING")));
        DeterminationInput input = new DeterminationInput(
                Stage.PROPOSAL,
                day.plusDays(30),
                event,
                List.of(severe),
                codec.decide(Cases.input(breastCancer.event(), Accumulators.NONE, hospital, severe, women))
                        .determination()
                        .after());
        // When
        DeterminationInput read = codec.decode(codec.encode(input, "1"));
        // Then
        assertThat(read).isEqualTo(input);
    }

    @Test
    void unknown_terms_are_refused() {
        // Given
        Decided decided = codec.decide(Cases.input(breastCancer.event(), Accumulators.NONE, hospital));
        var empty =
                new DeterminationCodec(new PlanShelf(ShippedCatalogue.load().illnesses(), digest -> Optional.empty()));
        // Then
        assertThatThrownBy(() -> empty.replay(decided.inputBytes()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(TermsRefusal.TERMS_NOT_FOUND));
    }

    @Test
    void other_terms_under_the_same_digest_are_refused() {
        // Given
        Decided decided = codec.decide(Cases.input(breastCancer.event(), Accumulators.NONE, hospital));
        String other =
                ShippedCatalogue.load().newest("HB-WOMEN").orElseThrow().terms().canonicalJson();
        var lying = new DeterminationCodec(
                new PlanShelf(ShippedCatalogue.load().illnesses(), digest -> Optional.of(other)));
        // Then
        assertThatThrownBy(() -> lying.replay(decided.inputBytes())).isInstanceOf(Refused.class);
    }

    @Test
    void a_catalogue_whose_contents_changed_is_refused() throws Exception {
        // Given
        Decided decided = codec.decide(Cases.input(breastCancer.event(), Accumulators.NONE, severe));
        ObjectNode input = (ObjectNode) JSON.readTree(decided.inputBytes());
        ((ObjectNode) input.get("catalogues").get(0)).put("digest", "0".repeat(64));
        // Then
        assertThatThrownBy(() -> codec.replay(JSON.writeValueAsBytes(input)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.code()).isEqualTo("CATALOGUE_CHANGED")));
    }

    @Test
    void an_engine_version_nobody_has_is_refused() throws Exception {
        // Given
        Decided decided = codec.decide(Cases.input(breastCancer.event(), Accumulators.NONE, hospital));
        ObjectNode input = (ObjectNode) JSON.readTree(decided.inputBytes());
        input.put("engineVersion", "99");
        // Then
        assertThatThrownBy(() -> codec.replay(JSON.writeValueAsBytes(input)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(BenefitRefusal.ENGINE_VERSION_UNKNOWN));
    }

    @Test
    void bytes_that_were_tampered_with_are_refused_or_read_but_never_crash() {
        // Given
        byte[] bytes = codec.decide(Cases.input(breastCancer.event(), Accumulators.NONE, hospital, severe))
                .inputBytes();
        Random random = new Random(20250702);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] tampered = bytes.clone();
            tampered[random.nextInt(tampered.length)] = (byte) (32 + random.nextInt(95));
            // When
            try {
                codec.replay(tampered);
            } catch (Refused e) {
                refused++;
            }
        }
        // Then
        assertThat(refused).isGreaterThan(500);
    }
}
