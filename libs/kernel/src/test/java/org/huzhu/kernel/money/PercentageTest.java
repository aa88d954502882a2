package org.huzhu.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.huzhu.kernel.money.Money.yuan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of an amount, in basis points. */
class PercentageTest {

    /** 2 006.25 at 70 % is 1 404.375 to the letter; 1 000.01 at 50 % is 500.005. */
    @ParameterizedTest
    @CsvSource({
        "70, 2006.25, HALF_UP, 1404.38",
        "70, 2006.25, DOWN, 1404.37",
        "70, 2006.25, UP, 1404.38",
        "70, 2006.26, HALF_UP, 1404.38",
        "70, 2006.24, HALF_UP, 1404.37",
        "70, 1733.84, HALF_UP, 1213.69",
        "70, 1874.43, HALF_UP, 1312.10",
        "50, 1000.01, HALF_UP, 500.01",
        "50, 1000.01, DOWN, 500.00",
        "80, 2000.01, HALF_UP, 1600.01",
        "70, -2006.25, HALF_UP, -1404.38",
        "70, -2006.25, DOWN, -1404.37",
        "0, 2006.25, UP, 0.00",
        "100, 2006.25, DOWN, 2006.25",
        "150, 0.01, HALF_UP, 0.02"
    })
    void a_share_of_an_amount_is_rounded_as_told(int percent, String amount, Rounding rounding, String share) {
        // When
        Money part = Percentage.percent(percent).of(yuan(amount), rounding);
        // Then
        assertThat(part).isEqualTo(yuan(share));
    }

    @Test
    void basis_points_are_hundredths_of_a_percent() {
        // When
        Percentage share = Percentage.percent(70);
        // Then
        assertThat(share).isEqualTo(Percentage.basisPoints(7_000));
        assertThat(Percentage.WHOLE).isEqualTo(Percentage.percent(100));
    }

    @Test
    void a_share_below_nothing_is_refused() {
        // When
        Throwable thrown = catchThrowable(() -> Percentage.basisPoints(-1));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a percentage is not negative: -1 bp");
        assertThat(Percentage.basisPoints(0).basisPoints()).isZero();
    }

    @Test
    void a_percentage_that_does_not_fit_is_an_error() {
        // When
        Throwable thrown = catchThrowable(() -> Percentage.percent(21_474_837));
        // Then
        assertThat(thrown).isInstanceOf(ArithmeticException.class);
        assertThat(Percentage.percent(21_474_836).basisPoints()).isEqualTo(2_147_483_600);
    }

    @Test
    void a_share_of_an_absurd_amount_is_an_error() {
        // Given
        Money absurd = Money.fen(Long.MAX_VALUE / 7_000 + 1);
        // When
        Throwable thrown = catchThrowable(() -> Percentage.percent(70).of(absurd, Rounding.HALF_UP));
        // Then
        assertThat(thrown).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0%",
        "1, 0.01%",
        "9, 0.09%",
        "10, 0.1%",
        "11, 0.11%",
        "99, 0.99%",
        "100, 1%",
        "1250, 12.5%",
        "1205, 12.05%",
        "7000, 70%",
        "10000, 100%",
        "12345, 123.45%"
    })
    void a_share_is_written_as_percent_without_trailing_zeros(int basisPoints, String text) {
        // When
        String written = Percentage.basisPoints(basisPoints).toString();
        // Then
        assertThat(written).isEqualTo(text);
    }

    @Test
    void shares_are_ordered_by_size() {
        // Given
        List<Percentage> shares =
                List.of(Percentage.WHOLE, Percentage.basisPoints(0), Percentage.percent(70), Percentage.basisPoints(1));
        // When
        List<Percentage> ordered = shares.stream().sorted().toList();
        // Then
        assertThat(ordered)
                .containsExactly(
                        Percentage.basisPoints(0), Percentage.basisPoints(1), Percentage.percent(70), Percentage.WHOLE);
    }
}
