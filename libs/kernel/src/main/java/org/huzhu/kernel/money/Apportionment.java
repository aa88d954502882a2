package org.huzhu.kernel.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount by weights so that the parts add up to it again, to the fen. */
public final class Apportionment {

    private Apportionment() {}

    /**
     * Splits by the largest remainder; equal remainders are served in the order given.
     *
     * <p>100.00 by 1, 1, 1 gives 33.34, 33.33, 33.33.
     *
     * @param total may be negative; the parts then mirror those of the positive amount
     * @param weights not empty, none negative, not all zero
     * @return one part for each weight, in the same order
     * @throws IllegalArgumentException when the weights have another shape
     */
    public static List<Money> split(Money total, List<Long> weights) {
        BigInteger weightSum = checkedSum(weights);
        BigInteger whole = BigInteger.valueOf(total.fen()).abs();
        int parts = weights.size();
        long[] fen = new long[parts];
        BigInteger[] remainders = new BigInteger[parts];
        BigInteger given = BigInteger.ZERO;
        for (int i = 0; i < parts; i++) {
            BigInteger[] division =
                    whole.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(weightSum);
            fen[i] = division[0].longValueExact();
            remainders[i] = division[1];
            given = given.add(division[0]);
        }
        int missing = whole.subtract(given).intValueExact();
        IntStream.range(0, parts)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(missing)
                .forEach(i -> fen[i]++);
        List<Money> result = new ArrayList<>(parts);
        for (long part : fen) {
            result.add(Money.fen(total.isNegative() ? Math.negateExact(part) : part));
        }
        return List.copyOf(result);
    }

    private static BigInteger checkedSum(List<Long> weights) {
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight is not negative: " + weight);
            }
            sum = sum.add(BigInteger.valueOf(weight));
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("at least one weight must be positive");
        }
        return sum;
    }
}
