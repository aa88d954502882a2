package org.huzhu.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a fraction of a fen is settled. */
class RoundingTest {

    private static List<Long> divided(long dividend, long divisor) {
        return List.of(
                Rounding.HALF_UP.divide(dividend, divisor),
                Rounding.DOWN.divide(dividend, divisor),
                Rounding.UP.divide(dividend, divisor));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 7, 0, 0, 0",
        "14, 7, 2, 2, 2",
        "14, 10, 1, 1, 2",
        "15, 10, 2, 1, 2",
        "16, 10, 2, 1, 2",
        "25, 10, 3, 2, 3",
        "-14, 10, -1, -1, -2",
        "-15, 10, -2, -1, -2",
        "-16, 10, -2, -1, -2",
        "1, 3, 0, 0, 1",
        "2, 3, 1, 0, 1",
        "-1, 3, 0, 0, -1",
        "-2, 3, -1, 0, -1"
    })
    void a_quotient_is_rounded_half_up_down_or_up(long dividend, long divisor, long halfUp, long down, long up) {
        // When
        List<Long> rounded = divided(dividend, divisor);
        // Then
        assertThat(rounded).containsExactly(halfUp, down, up);
    }

    /** 1 000.00 at 20 % and 0.01 at 50 % are 200.005 yuan; rounding half to even would give 200.00. */
    @Test
    void the_tie_of_1000_01_yuan_in_the_hangzhou_tiers_is_rounded_up() {
        // Given
        long exact = 100_000L * 2_000 + 1 * 5_000;
        // When
        long fen = Rounding.HALF_UP.divide(exact, 10_000);
        // Then
        assertThat(fen).isEqualTo(20_001);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 1, 9223372036854775807, 9223372036854775807, 9223372036854775807",
        "-9223372036854775808, 1, -9223372036854775808, -9223372036854775808, -9223372036854775808",
        "9223372036854775807, 2, 4611686018427387904, 4611686018427387903, 4611686018427387904",
        "4611686018427387904, 9223372036854775807, 1, 0, 1",
        "4611686018427387903, 9223372036854775807, 0, 0, 1",
        "-9223372036854775808, 9223372036854775807, -1, -1, -2"
    })
    void the_largest_numbers_are_rounded_exactly(long dividend, long divisor, long halfUp, long down, long up) {
        // When
        List<Long> rounded = divided(dividend, divisor);
        // Then
        assertThat(rounded).containsExactly(halfUp, down, up);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void a_divisor_that_is_not_positive_is_refused(long divisor) {
        // When
        Throwable thrown = catchThrowable(() -> Rounding.HALF_UP.divide(10, divisor));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the divisor must be positive: " + divisor);
    }
}
