package org.huzhu.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.huzhu.kernel.money.Money.fen;
import static org.huzhu.kernel.money.Money.yuan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole fen: read, written and reckoned exactly, or not at all. */
class MoneyTest {

    private static final Money MOST = fen(Long.MAX_VALUE);
    private static final Money LEAST = fen(Long.MIN_VALUE);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0, 0",
        "0.00, 0",
        "-0, 0",
        "-0.00, 0",
        "7, 700",
        "0.5, 50",
        "0.05, 5",
        "10, 1000",
        "12.3, 1230",
        "1213.69, 121369",
        "-0.05, -5",
        "-12.3, -1230",
        "-1213.69, -121369",
        "92233720368547758.07, 9223372036854775807",
        "-92233720368547758.08, -9223372036854775808"
    })
    void yuan_are_read_to_the_fen(String text, long fen) {
        // When
        Money money = yuan(text);
        // Then
        assertThat(money.fen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                "1.",
                ".5",
                "00",
                "01",
                "-01",
                "1.234",
                "0.005",
                "+1",
                "--1",
                "1-",
                "- 1",
                " 1",
                "1 ",
                "1\n",
                "1,000",
                "1.2.3",
                "1e3",
                "0x1",
                "NaN",
                "Infinity",
                "null",
                "¥1",
                "１",
                "٣",
                "一",
                "1.０5"
            })
    void a_text_of_another_shape_is_no_amount(String text) {
        // When
        Throwable thrown = catchThrowable(() -> yuan(text));
        // Then
        assertThat(thrown)
                .isInstanceOf(NumberFormatException.class)
                .hasMessage("not an amount of yuan with at most two decimals: " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "92233720368547758.08",
                "92233720368547758.1",
                "92233720368547759",
                "-92233720368547758.09",
                "-92233720368547759",
                "922337203685477580",
                "9999999999999999999999999999999999.99"
            })
    void an_amount_that_does_not_fit_is_an_error(String text) {
        // When
        Throwable thrown = catchThrowable(() -> yuan(text));
        // Then
        assertThat(thrown).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_million_digits_are_an_error_and_not_an_amount() {
        // Given
        String absurd = "9".repeat(1_000_000);
        // When
        Throwable thrown = catchThrowable(() -> yuan(absurd));
        // Then
        assertThat(thrown).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"32, ''", "33, …", "1000000, …"})
    void an_absurd_text_is_named_with_its_first_32_characters(int length, String cut) {
        // Given
        String absurd = "x".repeat(length);
        // When
        Throwable thrown = catchThrowable(() -> yuan(absurd));
        // Then
        assertThat(thrown)
                .isInstanceOf(NumberFormatException.class)
                .hasMessage("not an amount of yuan with at most two decimals: " + "x".repeat(32) + cut);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "1, 0.01",
        "9, 0.09",
        "10, 0.10",
        "99, 0.99",
        "100, 1.00",
        "121369, 1213.69",
        "121305, 1213.05",
        "-1, -0.01",
        "-10, -0.10",
        "-99, -0.99",
        "-100, -1.00",
        "-121305, -1213.05",
        "9223372036854775807, 92233720368547758.07",
        "-9223372036854775808, -92233720368547758.08"
    })
    void an_amount_is_written_in_yuan_with_two_decimals(long fen, String text) {
        // Given
        Money money = fen(fen);
        // When
        String written = money.toYuanString();
        // Then
        assertThat(written).isEqualTo(text);
        assertThat(money).hasToString(text);
    }

    @Test
    void nothing_is_one_and_the_same_amount() {
        // When
        Money nothing = fen(0);
        // Then
        assertThat(nothing).isSameAs(Money.ZERO).isEqualTo(yuan("0.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "1404.38, 0.62, 1405.00, 1403.76",
        "0.01, 0.02, 0.03, -0.01",
        "-5.00, 5.00, 0.00, -10.00",
        "0.00, -0.01, -0.01, 0.01"
    })
    void amounts_add_and_subtract_exactly(String one, String other, String sum, String difference) {
        // Given
        Money first = yuan(one);
        Money second = yuan(other);
        // When
        List<Money> results = List.of(first.plus(second), first.minus(second));
        // Then
        assertThat(results).containsExactly(yuan(sum), yuan(difference));
    }

    @ParameterizedTest
    @CsvSource({"40.00, 180, 7200.00", "0.01, 0, 0.00", "-0.03, 3, -0.09", "2.50, -2, -5.00"})
    void an_amount_is_taken_so_many_times(String amount, long count, String product) {
        // When
        Money times = yuan(amount).times(count);
        // Then
        assertThat(times).isEqualTo(yuan(product));
    }

    @ParameterizedTest
    @CsvSource({"0.01, -0.01", "-1213.69, 1213.69", "0.00, 0.00"})
    void the_sign_is_changed(String amount, String opposite) {
        // When
        Money negated = yuan(amount).negated();
        // Then
        assertThat(negated).isEqualTo(yuan(opposite));
    }

    @Test
    void one_fen_more_than_the_most_is_an_error() {
        // When
        Throwable thrown = catchThrowable(() -> MOST.plus(fen(1)));
        // Then
        assertThat(thrown).isInstanceOf(ArithmeticException.class);
        assertThat(MOST.plus(Money.ZERO)).isEqualTo(MOST);
    }

    @Test
    void one_fen_less_than_the_least_is_an_error() {
        // When
        Throwable thrown = catchThrowable(() -> LEAST.minus(fen(1)));
        // Then
        assertThat(thrown).isInstanceOf(ArithmeticException.class);
        assertThat(LEAST.minus(Money.ZERO)).isEqualTo(LEAST);
    }

    @Test
    void a_product_that_does_not_fit_is_an_error() {
        // Given
        Money half = fen(Long.MAX_VALUE / 2 + 1);
        // When
        Throwable thrown = catchThrowable(() -> half.times(2));
        // Then
        assertThat(thrown).isInstanceOf(ArithmeticException.class);
        assertThat(half.times(-2)).isEqualTo(LEAST);
    }

    @Test
    void the_opposite_of_the_least_is_an_error() {
        // When
        Throwable thrown = catchThrowable(LEAST::negated);
        // Then
        assertThat(thrown).isInstanceOf(ArithmeticException.class);
        assertThat(MOST.negated()).isEqualTo(fen(-Long.MAX_VALUE));
    }

    @Test
    void a_sum_that_does_not_fit_is_an_error() {
        // Given
        List<Money> amounts = List.of(fen(1), MOST);
        // When
        Throwable thrown = catchThrowable(() -> Money.sum(amounts));
        // Then
        assertThat(thrown).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void amounts_are_summed_up() {
        // Given
        List<Money> amounts = List.of(yuan("1312.10"), yuan("15000.00"), yuan("40000.00"), yuan("-0.01"));
        // When
        Money sum = Money.sum(amounts);
        // Then
        assertThat(sum).isEqualTo(yuan("56312.09"));
    }

    @Test
    void the_sum_of_no_amounts_is_nothing() {
        // When
        Money sum = Money.sum(List.of());
        // Then
        assertThat(sum).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.02, 0.01, 0.02", "0.02, 0.01, 0.01, 0.02", "-0.01, 0.00, -0.01, 0.00", "3.00, 3.00, 3.00, 3.00"
    })
    void the_smaller_and_the_larger_are_told_apart(String one, String other, String smaller, String larger) {
        // When
        List<Money> found = List.of(Money.min(yuan(one), yuan(other)), Money.max(yuan(one), yuan(other)));
        // Then
        assertThat(found).containsExactly(yuan(smaller), yuan(larger));
    }

    @ParameterizedTest
    @CsvSource({"-1, true, false, false", "0, false, true, false", "1, false, false, true"})
    void an_amount_is_below_at_or_above_nothing(long fen, boolean negative, boolean zero, boolean positive) {
        // When
        Money money = fen(fen);
        // Then
        assertThat(money.isNegative()).isEqualTo(negative);
        assertThat(money.isZero()).isEqualTo(zero);
        assertThat(money.isPositive()).isEqualTo(positive);
    }

    @Test
    void amounts_are_ordered_by_their_worth() {
        // Given
        List<Money> amounts = List.of(MOST, yuan("-0.01"), yuan("10.00"), LEAST, yuan("9.99"), Money.ZERO);
        // When
        List<Money> ordered = amounts.stream().sorted().toList();
        // Then
        assertThat(ordered).containsExactly(LEAST, yuan("-0.01"), Money.ZERO, yuan("9.99"), yuan("10.00"), MOST);
    }
}
