package org.huzhu.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.codec.Decided;
import org.huzhu.terms.codec.DeterminationCodec;
import org.huzhu.terms.compile.PlanCompiler;
import org.huzhu.terms.json.CanonicalJson;
import org.huzhu.terms.json.StrictJson;
import org.huzhu.terms.lint.LintReport;
import org.huzhu.terms.lint.LintSurroundings;
import org.huzhu.terms.lint.PlanLinter;
import org.huzhu.terms.preview.PreviewCase;
import org.huzhu.terms.preview.TermsPreview;
import org.junit.jupiter.api.Test;

class TermsProperties {

    private static final AtomicInteger PASSED = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ShippedCatalogue SHIPPED = ShippedCatalogue.load();
    private static final LintSurroundings ALONE = LintSurroundings.alone(SHIPPED.illnesses());
    private static final List<PreviewCase> CASES = PreviewCase.read(StrictJson.read("""
            {"cases": [{"name": "any", "events": [
              {"kind": "INPATIENT", "selfPay": "12345.67", "diagnoses": [{"code": "C50.900", "behaviour": "3"}]},
              {"kind": "DEATH", "cause": "ACCIDENT", "disabilityGrades": [3], "diagnoses": [{"code": "S06.000"}]}]}]}"""));

    @Test
    void whatever_is_changed_in_terms_the_linter_answers_and_what_it_lets_pass_compiles_and_decides() {
        qt().withFixedSeed(20250702L)
                .withExamples(3_000)
                .forAll(integers().between(0, SHIPPED.plans().size() - 1), longs().all())
                .checkAssert((plan, seed) -> {
                    JsonNode terms = changed(plan, new Random(seed));
                    LintReport report = PlanLinter.lint(terms, ALONE);
                    if (report.isPublishable()) {
                        PASSED.incrementAndGet();
                        PlanTerms read = PlanTerms.of(terms);
                        assertThat(PlanCompiler.compile(read, SHIPPED.illnesses())
                                        .code())
                                .isEqualTo(read.code());
                        try {
                            TermsPreview.run(read, SHIPPED.illnesses(), CASES);
                        } catch (Refused refused) {
                            assertThat(refused.faults()).isNotEmpty();
                        }
                    }
                });
        assertThat(PASSED.get()).as("changes that the linter let pass").isGreaterThan(300);
    }

    @Test
    void the_order_of_names_never_changes_the_digest() {
        qt().withFixedSeed(20250702L)
                .withExamples(200)
                .forAll(integers().between(0, SHIPPED.plans().size() - 1), longs().all())
                .checkAssert((plan, seed) -> {
                    PlanTerms terms = SHIPPED.plans().get(plan).terms();
                    JsonNode shuffled = shuffled(tree(plan), new Random(seed));
                    assertThat(PlanTerms.of(shuffled).digest()).isEqualTo(terms.digest());
                    assertThat(CanonicalJson.bytes(shuffled)).isEqualTo(CanonicalJson.bytes(terms.canonicalJson()));
                });
    }

    @Test
    void any_bill_decided_by_any_plan_replays_byte_by_byte_and_counters_survive_the_bytes() {
        DeterminationCodec codec = new DeterminationCodec(Cases.SHELF);
        qt().withFixedSeed(20250702L)
                .withExamples(500)
                .forAll(integers().between(0, SHIPPED.plans().size() - 1), longs().between(0, 50_000_000L))
                .checkAssert((plan, fen) -> {
                    HeldCoverage held = Cases.holding(SHIPPED.plans().get(plan).code(), 1);
                    var stay = Cases.stay(held)
                            .selfPay(Money.fen(fen).toYuanString())
                            .with("C50.900", "3")
                            .confirmed("SI01_PATHOLOGY", "BREAST_PRIMARY");
                    Decided first = codec.decide(Cases.input(stay.event(), Accumulators.NONE, held));
                    Determination determination = first.determination();
                    Decided second = codec.decide(
                            Cases.input(stay.named("event-2").later(20).event(), determination.after(), held));
                    assertThat(codec.replay(first.inputBytes()).determinationBytes())
                            .isEqualTo(first.determinationBytes());
                    assertThat(codec.replay(second.inputBytes()).determinationBytes())
                            .isEqualTo(second.determinationBytes());
                    assertThat(codec.decode(second.inputBytes()).accumulators()).isEqualTo(determination.after());
                });
    }

    private static JsonNode changed(int plan, Random random) {
        JsonNode terms = tree(plan);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            List<ContainerNode<?>> containers = new ArrayList<>();
            collect(terms, containers);
            ContainerNode<?> target = containers.get(random.nextInt(containers.size()));
            if (target instanceof ObjectNode object && !object.isEmpty()) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                String name = names.get(random.nextInt(names.size()));
                if (random.nextInt(5) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, other(object.get(name), random));
                }
            } else if (target instanceof ArrayNode array && !array.isEmpty()) {
                int index = random.nextInt(array.size());
                switch (random.nextInt(4)) {
                    case 0 -> array.remove(index);
                    case 1 -> array.add(array.get(index).deepCopy());
                    case 2 ->
                        array.set(index, array.get(array.size() - 1 - index).deepCopy());
                    default -> array.set(index, other(array.get(index), random));
                }
            }
        }
        return terms;
    }

    private static JsonNode other(JsonNode now, Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (now.isTextual() && random.nextInt(3) > 0) {
            String text = now.textValue();
            if (text.endsWith("%")) {
                return nodes.textNode(random.nextInt(130) + "%");
            }
            if (text.matches("\\d+\\.\\d{2}")) {
                return nodes.textNode(Money.fen(random.nextInt(10_000_000)).toYuanString());
            }
            return nodes.textNode(text.equals("FLAT") ? "BY_STAY_ORDINAL" : text + "x");
        }
        if (now.isInt() && random.nextInt(3) > 0) {
            return nodes.numberNode(random.nextInt(400));
        }
        return switch (random.nextInt(6)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextInt(5) - 2);
            case 2 -> nodes.booleanNode(random.nextBoolean());
            case 3 -> nodes.arrayNode();
            case 4 -> nodes.objectNode();
            default -> nodes.textNode("");
        };
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container) {
            containers.add(container);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            Collections.shuffle(names, random);
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> copy.set(name, shuffled(object.get(name), random)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(child -> copy.add(shuffled(child, random)));
            return copy;
        }
        return node;
    }

    private static JsonNode tree(int plan) {
        try {
            return JSON.readTree(SHIPPED.plans().get(plan).terms().canonicalJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
