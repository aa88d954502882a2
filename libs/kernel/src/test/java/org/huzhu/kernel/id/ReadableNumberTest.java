package org.huzhu.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that a person can read out. */
class ReadableNumberTest {

    @ParameterizedTest
    @CsvSource({
        "C, 2025, 42, C25-000042-A",
        "C, 2025, 1, C25-000001-S",
        "P, 2026, 999999, P26-999999-0",
        "E, 2099, 1000000, E99-1000000-G",
        "C, 2000, 42, C00-000042-F",
        "Z, 2099, 1, Z99-000001-B",
        "C, 2025, 999999999999, C25-999999999999-6"
    })
    void a_number_is_written_and_read_again(char prefix, int year, long sequence, String text) {
        // Given
        ReadableNumber number = new ReadableNumber(prefix, year, sequence);
        // When
        String written = number.toString();
        // Then
        assertThat(written).isEqualTo(text);
        assertThat(ReadableNumber.parse(written)).isEqualTo(number);
    }

    @Test
    void small_letters_are_taken_as_capitals() {
        // When
        ReadableNumber number = ReadableNumber.parse("c25-000042-a");
        // Then
        assertThat(number).isEqualTo(new ReadableNumber('C', 2025, 42));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "C25-000042",
                "C25-000042-",
                "C25000042A",
                "C25-00042-A",
                "C25-1000000000000-A",
                "CC25-000042-A",
                "C2025-000042-A",
                "25-000042-A",
                " C25-000042-A",
                "C25-000042-A\n",
                "C25-00٣042-A",
                "C25-000042-AA"
            })
    void a_text_of_another_shape_is_no_number(String text) {
        // When
        Throwable thrown = catchThrowable(() -> ReadableNumber.parse(text));
        // Then
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessage("not a readable number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C25-000042-B", "C25-000043-A", "C26-000042-A", "D25-000042-A", "C25-000024-A"})
    void a_slip_is_caught_by_the_check_character(String text) {
        // When
        Throwable thrown = catchThrowable(() -> ReadableNumber.parse(text));
        // Then
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessage("the check character is wrong");
    }

    @Test
    void a_number_has_one_way_to_be_written() {
        // When
        Throwable thrown = catchThrowable(() -> ReadableNumber.parse("C25-0000042-3"));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the sequence is padded to six digits, not more");
    }

    @ParameterizedTest
    @CsvSource({"@", "[", "a", "1", "É"})
    void a_prefix_that_is_no_capital_letter_is_refused(char prefix) {
        // When
        Throwable thrown = catchThrowable(() -> new ReadableNumber(prefix, 2025, 1));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the prefix is a capital letter: " + prefix);
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2100, 25, -1})
    void a_year_of_another_century_is_refused(int year) {
        // When
        Throwable thrown = catchThrowable(() -> new ReadableNumber('C', year, 1));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the year lies between 2000 and 2099: " + year);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_000_000L})
    void a_sequence_out_of_bounds_is_refused(long sequence) {
        // When
        Throwable thrown = catchThrowable(() -> new ReadableNumber('C', 2025, sequence));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the sequence lies between 1 and 999999999999: " + sequence);
    }

    @Test
    void a_written_sequence_of_nothing_is_refused() {
        // When
        Throwable thrown = catchThrowable(() -> ReadableNumber.parse("C25-000000-U"));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the sequence lies between 1 and 999999999999: 0");
    }

    @ParameterizedTest
    @CsvSource({"A, 2000, A00", "Z, 2099, Z99"})
    void the_first_and_the_last_letter_and_year_are_taken(char prefix, int year, String head) {
        // When
        String written = new ReadableNumber(prefix, year, 7).toString();
        // Then
        assertThat(written).startsWith(head + "-000007-");
    }
}
