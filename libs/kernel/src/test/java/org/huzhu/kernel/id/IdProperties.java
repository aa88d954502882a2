package org.huzhu.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/** Laws of check characters, each over a thousand cases from a fixed seed that a failure prints. */
class IdProperties {

    private static final long SEED = 20_250_701L;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static QuickTheory theory() {
        return qt().withFixedSeed(SEED).withExamples(1_000);
    }

    private static Gen<String> bodies() {
        return lists().of(integers().between(0, 35))
                .ofSizeBetween(1, 20)
                .map(values -> values.stream()
                        .map(value -> String.valueOf(ALPHABET.charAt(value)))
                        .collect(Collectors.joining()));
    }

    private static Gen<ReadableNumber> numbers() {
        return integers()
                .between('A', 'Z')
                .map(letter -> (char) letter.intValue())
                .zip(integers().between(2000, 2099), longs().between(1, 999_999_999_999L), ReadableNumber::new);
    }

    @Test
    void a_text_holds_with_its_own_check_character_and_with_no_other() {
        theory().forAll(bodies()).checkAssert(body -> {
            char check = CheckCharacter.of(body);
            for (char c : ALPHABET.toCharArray()) {
                assertThat(CheckCharacter.holds(body + c)).isEqualTo(c == check);
            }
        });
    }

    @Test
    void any_one_changed_character_is_noticed() {
        theory().forAll(bodies(), integers().between(0, 19), integers().between(1, 35))
                .checkAssert((body, position, shift) -> {
                    String text = body + CheckCharacter.of(body);
                    int at = position % text.length();
                    char changed = ALPHABET.charAt((ALPHABET.indexOf(text.charAt(at)) + shift) % 36);
                    assertThat(CheckCharacter.holds(text.substring(0, at) + changed + text.substring(at + 1)))
                            .isFalse();
                });
    }

    @Test
    void a_readable_number_is_read_as_it_was_written() {
        theory().forAll(numbers())
                .checkAssert(number ->
                        assertThat(ReadableNumber.parse(number.toString())).isEqualTo(number));
    }

    @Test
    void any_text_is_a_number_or_an_illegal_argument() {
        theory().forAll(strings().allPossible().ofLengthBetween(0, 30)).checkAssert(text -> {
            Throwable thrown = catchThrowable(() -> ReadableNumber.parse(text));
            assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        });
    }
}
