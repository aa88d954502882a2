package org.huzhu.terms.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.terms.Cases;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.ShippedPlan;
import org.huzhu.terms.catalogue.IllnessCatalogue;
import org.huzhu.terms.catalogue.IllnessCatalogues;
import org.huzhu.terms.compile.PlanShelf;
import org.huzhu.terms.json.Digest;
import org.huzhu.terms.lint.LintSurroundings;
import org.huzhu.terms.lint.PlanLinter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs and outcomes of engine version 1 as they were written once, with the terms and catalogues of that day: each replays
 * to the same bytes. What breaks this test alters a result, and belongs into a new engine version.
 *
 * <p>Before version 1 is released: {@code -Dgolden.update=true} writes the files anew.
 */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/v1");
    private static final Path ALL_FORMS = Path.of("src/test/resources/golden/all-forms.json");
    private static final String ENGINE = "1";

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN.resolve("decisions"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_decision_replays_byte_by_byte(String file) throws IOException {
        // Given
        DeterminationCodec codec = new DeterminationCodec(new PlanShelf(catalogues(), GoldenTest::terms));
        List<String> lines = Files.readAllLines(GOLDEN.resolve("decisions").resolve(file));
        assertThat(lines).hasSizeGreaterThan(10);
        for (int i = 0; i < lines.size(); i += 2) {
            // When
            Decided again = codec.replay(bytes(lines.get(i)));
            // Then
            assertThat(new String(again.inputBytes(), StandardCharsets.UTF_8))
                    .as("%s line %d", file, i + 1)
                    .isEqualTo(lines.get(i));
            assertThat(new String(again.determinationBytes(), StandardCharsets.UTF_8))
                    .as("%s line %d", file, i + 2)
                    .isEqualTo(lines.get(i + 1));
        }
    }

    @Test
    void terms_of_all_forms_pass_the_linter() throws IOException {
        assertThat(PlanLinter.lint(
                                Files.readString(ALL_FORMS),
                                LintSurroundings.alone(ShippedCatalogue.load().illnesses()))
                        .errors())
                .isEmpty();
    }

    @Test
    void every_shipped_plan_version_and_three_holdings_of_several_plans_are_there() throws IOException {
        assertThat(files().toList()).containsExactlyInAnyOrderElementsOf(lives().keySet());
    }

    @BeforeAll
    static void write_the_files_anew_when_asked_to() throws IOException {
        if (!Boolean.getBoolean("golden.update")) {
            return;
        }
        DeterminationCodec codec = new DeterminationCodec(Cases.SHELF);
        Files.createDirectories(GOLDEN.resolve("terms"));
        Files.createDirectories(GOLDEN.resolve("catalogues"));
        Files.createDirectories(GOLDEN.resolve("decisions"));
        for (IllnessCatalogue catalogue : ShippedCatalogue.load().illnesses().all()) {
            String name =
                    catalogue.reference().code() + "." + catalogue.reference().version() + ".json";
            Files.copy(
                    Path.of("src/main/resources/org/huzhu/terms/catalogue", name),
                    GOLDEN.resolve("catalogues").resolve(name),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        for (Map.Entry<String, List<HeldCoverage>> life : lives().entrySet()) {
            List<String> lines = new ArrayList<>();
            Accumulators used = Accumulators.NONE;
            for (GoldenEvents.Happening happening :
                    GoldenEvents.after(life.getValue().getFirst().period().from())) {
                Decided decided = codec.replay(codec.encode(happening.input(life.getValue(), used), ENGINE));
                used = decided.determination().after();
                lines.add(new String(decided.inputBytes(), StandardCharsets.UTF_8));
                lines.add(new String(decided.determinationBytes(), StandardCharsets.UTF_8));
            }
            Files.writeString(GOLDEN.resolve("decisions").resolve(life.getKey()), String.join("\n", lines) + "\n");
            for (HeldCoverage held : life.getValue()) {
                String digest = held.plan().termsDigest();
                Files.writeString(
                        GOLDEN.resolve("terms").resolve(digest + ".json"),
                        Cases.SHELF.get(new Digest(digest)).terms().canonicalJson());
            }
        }
    }

    /** Who holds what, by the file it is written to. */
    private static Map<String, List<HeldCoverage>> lives() throws IOException {
        Map<String, List<HeldCoverage>> lives = new TreeMap<>();
        PlanTerms forms = PlanTerms.parse(Files.readString(ALL_FORMS));
        lives.put("all-forms.ndjson", List.of(Cases.holding(new ShippedPlan(forms.code(), 1, forms), 3)));
        ShippedCatalogue.load()
                .plans()
                .forEach(plan ->
                        lives.put(plan.code() + "." + plan.version() + ".ndjson", List.of(Cases.holding(plan, 2))));
        lives.put(
                "several-hubei.ndjson",
                held("HB-HOSPITAL", "HB-SEVERE", "HB-WOMEN", "HB-ACCIDENT", "HB-NEWFORM-ACCIDENT"));
        lives.put("several-hangzhou.ndjson", held("HZ-MEDICAL", "HZ-SEVERE", "HZ-WOMEN"));
        lives.put(
                "several-guizhou.ndjson",
                held("GZ-HOSPITAL-SEVERE", "GZ-ALLOWANCE-SEVERE", "GZ-ACCIDENT", "GZ-WOMEN", "GZ-SEVERE"));
        return lives;
    }

    private static List<HeldCoverage> held(String... plans) {
        return Stream.of(plans).map(plan -> Cases.holding(plan, 1)).toList();
    }

    private static IllnessCatalogues catalogues() throws IOException {
        List<IllnessCatalogue> catalogues = new ArrayList<>();
        try (Stream<Path> files = Files.list(GOLDEN.resolve("catalogues"))) {
            for (Path file : files.sorted().toList()) {
                catalogues.add(IllnessCatalogue.stored(Files.readString(file)));
            }
        }
        return IllnessCatalogues.of(catalogues);
    }

    private static Optional<String> terms(Digest digest) {
        Path file = GOLDEN.resolve("terms").resolve(digest.hex() + ".json");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
