package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.huzhu.enrollment.roster.RosterFault;
import org.huzhu.kit.problem.ProblemTexts;
import org.huzhu.terms.lint.PlanLinter;
import org.huzhu.testkit.ProblemCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrollmentProblemsTest {
    private static final List<String> BUNDLES = List.of("kit", "enrollment", "enrollment-terms");

    @Test
    void every_refusal_has_texts_in_both_languages() {
        ProblemCatalogue.of(BUNDLES, "org.huzhu.enrollment", "org.huzhu.terms", "org.huzhu.benefit")
                .verifyTexts();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_words_of_the_linter_are_those_of_the_problems(String language) throws IOException {
        Properties linter = new Properties();
        try (Reader words = new InputStreamReader(
                Objects.requireNonNull(
                        PlanLinter.class.getResourceAsStream("/org/huzhu/terms/lint_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            linter.load(words);
        }
        ProblemTexts texts = new ProblemTexts(BUNDLES);

        assertThat(linter.stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(code ->
                        assertThat(texts.pattern(code, Locale.of(language))).isEqualTo(linter.getProperty(code)));
    }

    @ParameterizedTest
    @EnumSource(RosterFault.class)
    void every_fault_of_a_roster_has_texts_in_both_languages(RosterFault fault) {
        ProblemTexts texts = new ProblemTexts(BUNDLES);

        assertThat(texts.complete(fault.name(), Locale.CHINESE)).isTrue();
        assertThat(texts.complete(fault.name(), Locale.ENGLISH)).isTrue();
    }
}
