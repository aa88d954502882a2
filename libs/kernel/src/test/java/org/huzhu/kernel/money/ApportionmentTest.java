package org.huzhu.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.huzhu.kernel.money.Money.fen;
import static org.huzhu.kernel.money.Money.yuan;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts that add up to the whole again. */
class ApportionmentTest {

    private static List<Long> numbers(String blankSeparated) {
        return Stream.of(blankSeparated.split(" ")).map(Long::valueOf).toList();
    }

    private static List<Money> amounts(String blankSeparated) {
        return Stream.of(blankSeparated.split(" ")).map(Money::yuan).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, 1 1 1, 33.34 33.33 33.33",
        "100.00, 1, 100.00",
        "100.00, 2 3 5, 20.00 30.00 50.00",
        "1.00, 1 2, 0.33 0.67",
        "1.00, 2 1, 0.67 0.33",
        "0.07, 3 3 1, 0.03 0.03 0.01",
        "0.10, 1 1 1 1, 0.03 0.03 0.02 0.02",
        "0.02, 1 1 1 1, 0.01 0.01 0.00 0.00",
        "1.00, 5 3 1, 0.56 0.33 0.11",
        "0.00, 1 2, 0.00 0.00"
    })
    void the_largest_remainders_get_the_missing_fen(String total, String weights, String parts) {
        // When
        List<Money> split = Apportionment.split(yuan(total), numbers(weights));
        // Then
        assertThat(split).isEqualTo(amounts(parts));
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.01 0.00", "95.01, 47.51 47.50", "-95.01, -47.51 -47.50", "0.02, 0.01 0.01"})
    void half_and_half_of_an_odd_fen_gives_it_to_the_first(String total, String parts) {
        // When
        List<Money> split = Apportionment.split(yuan(total), List.of(1L, 1L));
        // Then
        assertThat(split).isEqualTo(amounts(parts));
    }

    @Test
    void a_weight_of_nothing_gets_nothing() {
        // When
        List<Money> split = Apportionment.split(yuan("0.05"), List.of(0L, 1L, 0L, 1L));
        // Then
        assertThat(split).isEqualTo(amounts("0.00 0.03 0.00 0.02"));
    }

    @Test
    void a_negative_amount_mirrors_the_positive_one() {
        // When
        List<Money> split = Apportionment.split(yuan("-100.00"), List.of(1L, 1L, 1L));
        // Then
        assertThat(split).isEqualTo(amounts("-33.34 -33.33 -33.33"));
    }

    @Test
    void the_largest_amounts_and_weights_do_not_overflow() {
        // When
        List<Money> split = Apportionment.split(fen(Long.MAX_VALUE), List.of(Long.MAX_VALUE, Long.MAX_VALUE));
        // Then
        assertThat(split).containsExactly(fen(4_611_686_018_427_387_904L), fen(4_611_686_018_427_387_903L));
    }

    @Test
    void the_least_amount_is_split_and_only_undivided_has_no_part_that_fits() {
        // When
        List<Money> split = Apportionment.split(fen(Long.MIN_VALUE), List.of(1L, 1L));
        // Then
        assertThat(split).containsExactly(fen(Long.MIN_VALUE / 2), fen(Long.MIN_VALUE / 2));
        assertThat(catchThrowable(() -> Apportionment.split(fen(Long.MIN_VALUE), List.of(1L))))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void the_parts_cannot_be_changed() {
        // Given
        List<Money> split = Apportionment.split(yuan("1.00"), List.of(1L, 1L));
        // When
        Throwable thrown = catchThrowable(() -> split.set(0, Money.ZERO));
        // Then
        assertThat(thrown).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_negative_weight_is_refused() {
        // When
        Throwable thrown = catchThrowable(() -> Apportionment.split(yuan("1.00"), List.of(2L, -1L)));
        // Then
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessage("a weight is not negative: -1");
    }

    @ParameterizedTest
    @CsvSource({"0", "0 0"})
    void weights_of_nothing_alone_are_refused(String weights) {
        // When
        Throwable thrown = catchThrowable(() -> Apportionment.split(yuan("1.00"), numbers(weights)));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least one weight must be positive");
    }

    @Test
    void no_weights_are_refused() {
        // When
        Throwable thrown = catchThrowable(() -> Apportionment.split(yuan("1.00"), List.of()));
        // Then
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least one weight must be positive");
    }
}
