package org.huzhu.kernel.money;

import java.util.regex.Pattern;

/**
 * An exact amount of yuan, held as whole fen; it may be negative.
 *
 * <p>Every operation that would overflow throws {@link ArithmeticException}; no operation rounds.
 *
 * @param fen the amount in fen, 1 yuan = 100 fen
 */
public record Money(long fen) implements Comparable<Money> {

    /** Nothing: 0.00 yuan. */
    public static final Money ZERO = new Money(0);

    private static final long FEN_PER_YUAN = 100;
    private static final Pattern YUAN = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d{1,2})?");

    /** Makes an amount from whole fen. */
    public static Money fen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /**
     * Reads a decimal yuan amount such as {@code "1213.69"}.
     *
     * @param yuan optional minus, digits without leading zeros, at most two decimals
     * @throws NumberFormatException when the text has another shape
     * @throws ArithmeticException when the amount does not fit
     */
    public static Money yuan(String yuan) {
        if (!YUAN.matcher(yuan).matches()) {
            throw new NumberFormatException("not an amount of yuan with at most two decimals: " + abbreviated(yuan));
        }
        boolean negative = yuan.charAt(0) == '-';
        int decimals = 0;
        boolean afterPoint = false;
        long fen = 0;
        for (int i = negative ? 1 : 0; i < yuan.length(); i++) {
            char c = yuan.charAt(i);
            if (c == '.') {
                afterPoint = true;
            } else {
                fen = Math.subtractExact(Math.multiplyExact(fen, 10L), c - '0');
                decimals += afterPoint ? 1 : 0;
            }
        }
        for (; decimals < 2; decimals++) {
            fen = Math.multiplyExact(fen, 10L);
        }
        return fen(negative ? fen : Math.negateExact(fen));
    }

    private static String abbreviated(String text) {
        return text.length() <= 32 ? text : text.substring(0, 32) + "…";
    }

    /** Adds up any number of amounts; the sum of none is zero. */
    public static Money sum(Iterable<Money> amounts) {
        long sum = 0;
        for (Money amount : amounts) {
            sum = Math.addExact(sum, amount.fen);
        }
        return fen(sum);
    }

    /** Returns the smaller of two amounts. */
    public static Money min(Money a, Money b) {
        return a.fen <= b.fen ? a : b;
    }

    /** Returns the larger of two amounts. */
    public static Money max(Money a, Money b) {
        return a.fen >= b.fen ? a : b;
    }

    /** Adds exactly. */
    public Money plus(Money other) {
        return fen(Math.addExact(fen, other.fen));
    }

    /** Subtracts exactly. */
    public Money minus(Money other) {
        return fen(Math.subtractExact(fen, other.fen));
    }

    /** Multiplies by a count, such as shares or days. */
    public Money times(long count) {
        return fen(Math.multiplyExact(fen, count));
    }

    /** Changes the sign. */
    public Money negated() {
        return fen(Math.negateExact(fen));
    }

    /** Tells whether the amount is below zero. */
    public boolean isNegative() {
        return fen < 0;
    }

    /** Tells whether the amount is exactly zero. */
    public boolean isZero() {
        return fen == 0;
    }

    /** Tells whether the amount is above zero. */
    public boolean isPositive() {
        return fen > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Writes the amount with exactly two decimals: {@code "1213.69"}, {@code "-0.05"}. */
    public String toYuanString() {
        long yuan = fen / FEN_PER_YUAN;
        long rest = Math.abs(fen % FEN_PER_YUAN);
        StringBuilder text = new StringBuilder(16);
        if (fen < 0 && yuan == 0) {
            text.append('-');
        }
        text.append(yuan).append('.');
        if (rest < 10) {
            text.append('0');
        }
        return text.append(rest).toString();
    }

    @Override
    public String toString() {
        return toYuanString();
    }
}
