package org.huzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.illness.CodeText;
import org.huzhu.benefit.illness.IllnessGroup;
import org.huzhu.benefit.illness.IllnessGroup.Match;
import org.huzhu.benefit.illness.IllnessSelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes in one form, prefixes, and the way from a code to its groups. */
class CodesTest {

    @ParameterizedTest
    @CsvSource({
        "c52.x00, C52X00",
        "A00.z/9, A00Z9",
        "I21.0†, I210",
        " az09 AZ ,AZ09AZ",
        "`{@[, ''",
        "36.1000x001, 361000X001"
    })
    void codes_are_written_in_one_form(String code, String expected) {
        assertThat(CodeText.normalised(code)).isEqualTo(expected);
    }

    @Test
    void the_longest_declared_prefix_decides_and_an_exclusion_wins_over_the_same_inclusion() {
        CodePrefixes prefixes = CodePrefixes.of(List.of("C", "C79.65", "D0"), List.of("C79.6", "D0"));
        assertThat(prefixes.matchedLength("C50")).isEqualTo(1);
        assertThat(prefixes.matchedLength("C7961")).isZero();
        assertThat(prefixes.matchedLength("C7965X")).isEqualTo(5);
        assertThat(prefixes.matchedLength("D01")).isZero();
        assertThat(prefixes.matchedLength("B50")).isZero();
        assertThat(prefixes.matchedLength("")).isZero();
        assertThat(prefixes.matches("C")).isTrue();
        assertThat(prefixes.matches("D0")).isFalse();
        assertThat(prefixes.isEmpty()).isFalse();
        assertThat(CodePrefixes.of(List.of(), List.of("A")).isEmpty()).isTrue();
        assertThat(prefixes).hasToString("[C, C79.65, D0] without [C79.6, D0]");
        assertThat(CodePrefixes.of(List.of("C50"))).hasToString("[C50]");
    }

    private static IllnessGroup group(String code, String... prefixes) {
        return new IllnessGroup(
                code,
                Match.DIAGNOSIS,
                CodePrefixes.of(List.of(prefixes)),
                CodePrefixes.NONE,
                Set.of(),
                List.of(),
                List.of("DEFINITION"),
                1,
                List.of());
    }

    @Test
    void a_code_leads_to_the_groups_of_its_category() {
        // Given
        IllnessGroup whole = group("WHOLE", "C");
        IllnessGroup category = group("CATEGORY", "C50");
        IllnessGroup deep = group("DEEP", "C50.91", "A00", "Z99");

        // When
        IllnessSelection selection = IllnessSelection.of("list@1", List.of(whole, category, deep));

        // Then
        assertThat(selection.candidatesFor("C50900")).containsExactly(whole, category, deep);
        assertThat(selection.candidatesFor("C51")).containsExactly(whole);
        assertThat(selection.candidatesFor("A001")).containsExactly(deep);
        assertThat(selection.candidatesFor("Z99")).containsExactly(deep);
        assertThat(selection.candidatesFor("B50")).isEmpty();
        assertThat(selection.candidatesFor("C5")).isEmpty();
        assertThat(selection.candidatesFor("150")).isEmpty();
        assertThat(selection.candidatesFor("CX0")).isEmpty();
        assertThat(selection.candidatesFor("C0X")).isEmpty();
        assertThat(selection.candidatesByProcedure()).isEmpty();
        assertThat(selection.groups()).containsExactly(whole, category, deep);
        assertThat(selection.groupCodes()).containsExactly("WHOLE", "CATEGORY", "DEEP");
        assertThat(selection.catalogue()).isEqualTo("list@1");
        assertThat(selection.isAny()).isFalse();
        assertThat(selection).hasToString("list@1[WHOLE, CATEGORY, DEEP]");
        assertThat(IllnessSelection.ANY).hasToString("any");
        assertThat(IllnessSelection.ANY.candidatesFor("C50")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> IllnessSelection.of("list@1", List.of()));
    }

    /** A plain table has 26 letters by ten tens by ten ones; what lies beside it is no category. */
    @ParameterizedTest
    @CsvSource({"A00, FIRST", "A05, FIRST", "A50, FIRST", "B00, SECOND", "Z99, LAST", "Z90, LAST", "Z09, LAST"})
    void the_first_and_the_last_categories_of_the_table_are_found(String code, String expected) {
        // Given
        IllnessSelection selection =
                IllnessSelection.of("list@1", List.of(group("FIRST", "A"), group("SECOND", "B"), group("LAST", "Z")));

        // When
        List<IllnessGroup> found = selection.candidatesFor(code);

        // Then
        assertThat(found).extracting(IllnessGroup::code).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@00", "[00", "A/0", "A:0", "A0/", "A0:", "Z:0", "Z9:"})
    void a_code_beside_the_table_leads_to_no_group(String code) {
        // Given
        IllnessSelection selection =
                IllnessSelection.of("list@1", List.of(group("FIRST", "A"), group("SECOND", "B"), group("LAST", "Z")));

        // When
        List<IllnessGroup> found = selection.candidatesFor(code);

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void of_several_groups_of_a_grade_the_longest_prefix_is_taken_and_then_the_first() {
        assertThat(met(group("SHORT", "C50"), group("LONG", "C50.9"))).isEqualTo("LONG");
        assertThat(met(group("LONG", "C50.9"), group("SHORT", "C50"))).isEqualTo("LONG");
        assertThat(met(group("FIRST", "C50"), group("SECOND", "C50"))).isEqualTo("FIRST");
    }

    private static String met(IllnessGroup... groups) {
        var plan = Plans.plan(
                "P",
                Plans.reimbursement(
                        Plans.when(Plans.frame("b"), Plans.ill(IllnessSelection.of("list@1", List.of(groups)))),
                        Plans.flat(50)));
        return ACase.of(plan)
                .diagnosis("C50.900")
                .confirming("DEFINITION")
                .selfPay("10.00")
                .decide()
                .lines()
                .getFirst()
                .steps()
                .get(2)
                .subject();
    }
}
