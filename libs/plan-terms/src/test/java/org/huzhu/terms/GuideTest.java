package org.huzhu.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huzhu.terms.json.StrictJson;
import org.huzhu.terms.lint.LintSurroundings;
import org.huzhu.terms.lint.PlanLinter;
import org.huzhu.terms.preview.PreviewCase;
import org.huzhu.terms.preview.PreviewOutcome;
import org.huzhu.terms.preview.TermsPreview;
import org.huzhu.terms.schema.ClassPath;
import org.junit.jupiter.api.Test;

/** What the plan administrator's guide shows is true. */
class GuideTest {

    private static final Path DOCS = Path.of("../../docs");

    @Test
    void the_terms_of_the_guide_have_no_findings() throws IOException {
        String terms = block(guide(""), "terms");
        assertThat(PlanLinter.lint(
                                terms,
                                LintSurroundings.alone(ShippedCatalogue.load().illnesses()))
                        .findings())
                .isEmpty();
    }

    @Test
    void the_cases_of_the_guide_come_out_as_it_says() throws IOException {
        // Given
        PlanTerms terms = PlanTerms.parse(block(guide(""), "terms"));
        List<PreviewCase> cases = PreviewCase.read(StrictJson.read(block(guide(""), "preview")));
        // When
        List<PreviewOutcome> outcomes =
                TermsPreview.run(terms, ShippedCatalogue.load().illnesses(), cases);
        // Then
        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome.deviations()).isEmpty());
        assertThat(outcomes.getFirst().total().toYuanString()).isEqualTo("2100.01");
    }

    @Test
    void both_languages_show_the_same_terms_and_cases() throws IOException {
        for (String block : List.of("terms", "preview")) {
            assertThat(block(guide(".zh-CN"), block)).isEqualTo(block(guide(""), block));
        }
    }

    @Test
    void both_languages_name_every_code_of_the_linter() throws IOException {
        Properties texts = new Properties();
        texts.load(new StringReader(ClassPath.text("lint_en.properties")));
        TreeSet<String> codes = new TreeSet<>(texts.stringPropertyNames());
        codes.removeIf(code -> code.startsWith("SCHEMA_"));
        for (String language : List.of("", ".zh-CN")) {
            String guide = guide(language);
            assertThat(codes).allSatisfy(code -> assertThat(guide).contains("`" + code + "`"));
        }
    }

    @Test
    void every_plan_the_guide_recommends_is_shipped() throws IOException {
        Matcher code =
                Pattern.compile("`([A-Z][A-Z0-9]{1,4}(?:-[A-Z]{3,}[A-Z-]*)+)`").matcher(guide(""));
        int seen = 0;
        while (code.find()) {
            assertThat(ShippedCatalogue.load().newest(code.group(1)))
                    .as(code.group(1))
                    .isNotEqualTo(Optional.empty());
            seen++;
        }
        assertThat(seen).isGreaterThan(10);
    }

    private static String guide(String language) throws IOException {
        return Files.readString(DOCS.resolve("plan-administrators-guide" + language + ".md"));
    }

    private static String block(String guide, String name) {
        Matcher block = Pattern.compile("<!-- " + name + " -->\n```json\n(.*?)\n```", Pattern.DOTALL)
                .matcher(guide);
        assertThat(block.find()).as(name).isTrue();
        return block.group(1);
    }
}
