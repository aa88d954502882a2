package org.huzhu.kernel.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.huzhu.kernel.personal.UnifiedCreditCode.Checked;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unified social credit codes of GB 32100, and the real ones that fail its check. */
class UnifiedCreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L", "81420100000000000W", "8142010000000006XW"})
    void a_code_and_the_organisation_code_inside_hold(String text) {
        // When
        UnifiedCreditCode code = UnifiedCreditCode.of(text);
        // Then
        assertThat(code.value()).isEqualTo(text);
        assertThat(code).hasToString(text);
        assertThat(UnifiedCreditCode.check(text)).isEqualTo(Checked.VALID);
        assertThat(code.organisationCheckHolds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 91350100M000100Y43 ",
                "91350100m000100y43",
                "　91350100M000100Y43\n",
                "91350100-M000100Y-43",
                "９１３５０１００ｍ０００１００ｙ４３"
            })
    void blanks_hyphens_full_width_and_small_letters_do_not_matter(String text) {
        // When
        UnifiedCreditCode code = UnifiedCreditCode.of(text);
        // Then
        assertThat(code).isEqualTo(UnifiedCreditCode.of("91350100M000100Y43"));
    }

    /** Codes of the pilot years; the check character that would fit stands behind. */
    @ParameterizedTest
    @CsvSource({"91350100M0001TGQXM, 1", "91350211M0000XUF46, R", "91350203M0001FUE2P, J"})
    void a_real_early_code_is_warned_of_and_a_person_may_override(String text, char fitting) {
        // When
        UnifiedCreditCode code = UnifiedCreditCode.overridden(text);
        // Then
        assertThat(code.value()).isEqualTo(text);
        assertThat(UnifiedCreditCode.check(text)).isEqualTo(Checked.CHECK_DIGIT_WRONG);
        assertThat(UnifiedCreditCode.checkCharacterOf(text.substring(0, 17))).isEqualTo(fitting);
        assertThat(code.organisationCheckHolds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M0001TGQXM", "91350211M0000XUF46", "91350203M0001FUE2P", "91110000600037341M"})
    void a_code_that_nobody_overrides_is_refused_by_its_check(String text) {
        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> UnifiedCreditCode.of(text));
        // Then
        assertThat(refused.code()).isEqualTo(PersonalRefusal.CREDIT_CODE_CHECK);
        assertThat(refused).hasMessage("CREDIT_CODE_CHECK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100I000100Y43",
                "91350100O000100Y43",
                "91350100S000100Y43",
                "91350100V000100Y43",
                "91350100Z000100Y43",
                "91350100M000100Y4-",
                "91 350100M000100Y4",
                "91A50100M000100Y43",
                "9135010AM000100Y43",
                "91350100M000100Y4一"
            })
    void what_is_no_code_at_all_is_refused_even_when_overridden(String text) {
        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> UnifiedCreditCode.overridden(text));
        // Then
        assertThat(refused.code()).isEqualTo(PersonalRefusal.CREDIT_CODE_MALFORMED);
        assertThat(UnifiedCreditCode.check(text)).isEqualTo(Checked.MALFORMED);
    }

    /** Registrar and class may be letters, the six characters of the area may not. */
    @ParameterizedTest
    @CsvSource({"A1350100M000100Y43, CHECK_DIGIT_WRONG", "9A350100M000100Y43, CHECK_DIGIT_WRONG"})
    void the_first_two_characters_may_be_letters(String text, Checked expected) {
        // When
        Checked checked = UnifiedCreditCode.check(text);
        // Then
        assertThat(checked).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100m000100y43", " 91350100M000100Y43"})
    void a_code_itself_is_in_capitals_without_blanks(String text) {
        // When
        Refused refused = catchThrowableOfType(Refused.class, () -> new UnifiedCreditCode(text));
        // Then
        assertThat(refused.code()).isEqualTo(PersonalRefusal.CREDIT_CODE_MALFORMED);
    }

    /** The inner check digit of 60003734 is 1. */
    @ParameterizedTest
    @ValueSource(strings = {"91110000600037342L", "9111000060003734XL", "91110000600037340L", "91110000600037331L"})
    void an_organisation_code_with_another_check_digit_does_not_hold(String text) {
        // When
        boolean holds = UnifiedCreditCode.overridden(text).organisationCheckHolds();
        // Then
        assertThat(holds).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"81420100000000001, 0", "81420100000000011, 1", "81420100000000020, Y"})
    void the_check_character_spans_the_alphabet(String first17, char last) {
        // When
        char check = UnifiedCreditCode.checkCharacterOf(first17);
        // Then
        assertThat(check).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y", "91350100M000100Y43"})
    void a_check_character_stands_over_17_characters(String text) {
        // When
        Throwable thrown = catchThrowable(() -> UnifiedCreditCode.checkCharacterOf(text));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the check character stands over 17 characters");
    }

    @Test
    void a_check_character_stands_over_the_alphabet_only() {
        // When
        Throwable thrown = catchThrowable(() -> UnifiedCreditCode.checkCharacterOf("91350100M000I00Y4"));
        // Then
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessage("not of the alphabet: I");
    }
}
