package org.huzhu.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ISO 7064 MOD 37,36, with the published examples of GRid and ISAN. */
class CheckCharacterTest {

    @ParameterizedTest
    @CsvSource({
        "A12425GABC1234002, M",
        "0000000189470000, 8",
        "C25000042, A",
        "P26999999, 0",
        "0, 2",
        "1, Z",
        "A, H",
        "Z, 4"
    })
    void a_text_has_its_check_character(String body, char expected) {
        // When
        char check = CheckCharacter.of(body);
        // Then
        assertThat(check).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A12425GABC1234002M", "00000001894700008", "C25000042A", "P269999990", "02", "1Z"})
    void a_text_with_its_check_character_holds(String text) {
        // When
        boolean holds = CheckCharacter.holds(text);
        // Then
        assertThat(holds).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "1",
                "A",
                "03",
                "A12425GABC1234002N",
                "a12425GABC1234002M",
                "A1-2425GABC1234002-M",
                "C25000042a",
                "C25000O42A",
                "C25000024A",
                "Ａ12425GABC1234002M",
                " 02",
                "02 "
            })
    void a_text_without_its_check_character_does_not_hold(String text) {
        // When
        boolean holds = CheckCharacter.holds(text);
        // Then
        assertThat(holds).isFalse();
    }

    @Test
    void nothing_has_no_check_character() {
        // When
        Throwable thrown = catchThrowable(() -> CheckCharacter.of(""));
        // Then
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessage("nothing to check");
    }

    @ParameterizedTest
    @CsvSource({"a, a", "C25-000042, -", "一, 一", "٣, ٣"})
    void other_characters_have_no_check_character(String text, char first) {
        // When
        Throwable thrown = catchThrowable(() -> CheckCharacter.of(text));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("only digits and capital letters have a check character: " + first);
    }
}
