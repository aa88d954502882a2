package org.huzhu.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.huzhu.enrollment.enrollment.RosterFault;
import org.huzhu.kit.problem.ProblemTexts;
import org.huzhu.testkit.ProblemCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrollmentProblemsTest {
    private static final List<String> BUNDLES = List.of("kit", "enrollment");

    @Test
    void every_refusal_has_texts_in_both_languages() {
        ProblemCatalogue.of(BUNDLES, "org.huzhu.enrollment").verifyTexts();
    }

    @ParameterizedTest
    @EnumSource(RosterFault.class)
    void every_fault_of_a_roster_has_texts_in_both_languages(RosterFault fault) {
        ProblemTexts texts = new ProblemTexts(BUNDLES);

        assertThat(texts.complete(fault.name(), Locale.CHINESE)).isTrue();
        assertThat(texts.complete(fault.name(), Locale.ENGLISH)).isTrue();
    }
}
