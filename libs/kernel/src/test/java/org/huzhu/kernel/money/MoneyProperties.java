package org.huzhu.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/** Laws of money, each over a thousand cases from a fixed seed that a failure prints. */
class MoneyProperties {

    private static final long SEED = 20_250_701L;
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

    private static QuickTheory theory() {
        return qt().withFixedSeed(SEED).withExamples(1_000);
    }

    private static Gen<Long> any() {
        return longs().all();
    }

    private static Gen<List<Long>> weights() {
        return lists().of(longs().between(0, 1_000_000))
                .ofSizeBetween(1, 12)
                .assuming(list -> sum(list).signum() > 0);
    }

    private static BigInteger sum(List<Long> numbers) {
        return numbers.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static boolean fits(BigInteger number) {
        return number.compareTo(LEAST) >= 0 && number.compareTo(MOST) <= 0;
    }

    @Test
    void what_is_written_is_read_again() {
        theory().forAll(any()).checkAssert(fen -> {
            Money money = Money.fen(fen);
            assertThat(Money.yuan(money.toYuanString())).isEqualTo(money);
            assertThat(new BigDecimal(money.toYuanString())).isEqualTo(BigDecimal.valueOf(fen, 2));
        });
    }

    @Test
    void a_sum_is_exact_or_an_error() {
        theory().forAll(any(), any()).checkAssert((one, other) -> {
            BigInteger exact = BigInteger.valueOf(one).add(BigInteger.valueOf(other));
            if (fits(exact)) {
                Money sum = Money.fen(one).plus(Money.fen(other));
                assertThat(sum).isEqualTo(Money.fen(exact.longValueExact()));
                assertThat(sum.minus(Money.fen(other))).isEqualTo(Money.fen(one));
            } else {
                assertThat(catchThrowable(() -> Money.fen(one).plus(Money.fen(other))))
                        .isInstanceOf(ArithmeticException.class);
            }
        });
    }

    @Test
    void a_product_is_exact_or_an_error() {
        theory().forAll(any(), longs().between(-100, 100)).checkAssert((fen, count) -> {
            BigInteger exact = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(count));
            if (fits(exact)) {
                assertThat(Money.fen(fen).times(count)).isEqualTo(Money.fen(exact.longValueExact()));
            } else {
                assertThat(catchThrowable(() -> Money.fen(fen).times(count))).isInstanceOf(ArithmeticException.class);
            }
        });
    }

    @Test
    void rounding_agrees_with_decimal_arithmetic() {
        theory().forAll(any(), longs().between(1, Long.MAX_VALUE)).checkAssert((dividend, divisor) -> {
            BigDecimal one = BigDecimal.valueOf(dividend);
            BigDecimal other = BigDecimal.valueOf(divisor);
            for (Rounding rounding : Rounding.values()) {
                RoundingMode mode = RoundingMode.valueOf(rounding.name());
                assertThat(rounding.divide(dividend, divisor))
                        .isEqualTo(one.divide(other, 0, mode).longValueExact());
            }
        });
    }

    @Test
    void a_share_and_the_rest_of_it_differ_from_the_whole_by_at_most_one_fen() {
        theory().forAll(
                        longs().between(-10_000_000_000L, 10_000_000_000L),
                        integers().between(0, 10_000))
                .checkAssert((fen, basisPoints) -> {
                    Money whole = Money.fen(fen);
                    Money part = Percentage.basisPoints(basisPoints).of(whole, Rounding.HALF_UP);
                    Money rest = Percentage.basisPoints(10_000 - basisPoints).of(whole, Rounding.HALF_UP);
                    assertThat(part.plus(rest).minus(whole).fen()).isBetween(-1L, 1L);
                    assertThat(Percentage.basisPoints(basisPoints).of(whole.negated(), Rounding.HALF_UP))
                            .isEqualTo(part.negated());
                });
    }

    @Test
    void a_split_loses_no_fen_and_no_part_is_a_fen_off() {
        theory().forAll(any().assuming(fen -> fen != Long.MIN_VALUE), weights()).checkAssert((fen, weights) -> {
            Money total = Money.fen(fen);
            List<Money> parts = Apportionment.split(total, weights);
            assertThat(parts).hasSameSizeAs(weights);
            assertThat(Money.sum(parts)).isEqualTo(total);
            BigInteger sum = sum(weights);
            for (int i = 0; i < parts.size(); i++) {
                BigInteger exact = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(weights.get(i)));
                BigInteger given = BigInteger.valueOf(parts.get(i).fen()).multiply(sum);
                assertThat(given.subtract(exact).abs()).isLessThan(sum);
            }
            assertThat(Apportionment.split(total.negated(), weights))
                    .isEqualTo(parts.stream().map(Money::negated).toList());
        });
    }

    @Test
    void equal_weights_get_parts_that_differ_by_at_most_one_fen_the_first_ones_more() {
        theory().forAll(longs().between(0, Long.MAX_VALUE), integers().between(1, 60))
                .checkAssert((fen, count) -> {
                    List<Money> parts = Apportionment.split(Money.fen(fen), Collections.nCopies(count, 7L));
                    long more = fen % count;
                    for (int i = 0; i < count; i++) {
                        assertThat(parts.get(i).fen()).isEqualTo(fen / count + (i < more ? 1 : 0));
                    }
                });
    }
}
