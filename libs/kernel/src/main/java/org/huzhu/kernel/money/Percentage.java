package org.huzhu.kernel.money;

/**
 * A share of an amount in basis points: 70 % is 7 000.
 *
 * @param basisPoints zero or more; above 10 000 is more than the whole
 */
public record Percentage(int basisPoints) implements Comparable<Percentage> {

    /** The whole: 100 %. */
    public static final Percentage WHOLE = new Percentage(10_000);

    private static final int BASIS_POINTS_PER_ONE = 10_000;

    /** Checks that the share is not negative. */
    public Percentage {
        if (basisPoints < 0) {
            throw new IllegalArgumentException("a percentage is not negative: " + basisPoints + " bp");
        }
    }

    /** Makes a share from basis points: {@code basisPoints(7000)} is 70 %. */
    public static Percentage basisPoints(int basisPoints) {
        return new Percentage(basisPoints);
    }

    /** Makes a share from whole percent: {@code percent(70)} is 70 %. */
    public static Percentage percent(int percent) {
        return new Percentage(Math.multiplyExact(percent, 100));
    }

    /**
     * Takes this share of an amount: 70 % of 1 733.84 is 1 213.69 (HALF_UP).
     *
     * @throws ArithmeticException when the product does not fit
     */
    public Money of(Money amount, Rounding rounding) {
        return Money.fen(rounding.divide(Math.multiplyExact(amount.fen(), basisPoints), BASIS_POINTS_PER_ONE));
    }

    @Override
    public int compareTo(Percentage other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }

    /** Writes the share as percent without trailing zeros: {@code "70%"}, {@code "12.5%"}. */
    @Override
    public String toString() {
        int whole = basisPoints / 100;
        int rest = basisPoints % 100;
        if (rest == 0) {
            return whole + "%";
        }
        return rest % 10 == 0 ? whole + "." + rest / 10 + "%" : whole + (rest < 10 ? ".0" : ".") + rest + "%";
    }
}
