package org.huzhu.contracts;

import java.util.regex.Pattern;

/**
 * Money on the wire: yuan as a decimal string with exactly two decimals, {@code "1213.69"}.
 *
 * <p>At most twelve digits before the point, as {@code numeric(14,2)} holds them. Negative amounts carry a leading
 * minus; there is no plus, no exponent, no grouping and no negative zero.
 *
 * @param yuan the decimal string, such as {@code "1213.69"}
 */
public record Amount(String yuan) implements Comparable<Amount> {

    private static final Pattern SHAPE = Pattern.compile("-?(0|[1-9][0-9]{0,11})\\.[0-9]{2}");
    private static final long FEN_MAX = 99_999_999_999_999L;

    /** Nothing: {@code "0.00"}. Stands after the other constants, which making it needs. */
    public static final Amount ZERO = new Amount("0.00");

    public Amount {
        if (!SHAPE.matcher(yuan).matches() || "-0.00".equals(yuan)) {
            throw new IllegalArgumentException("An amount is a decimal string in yuan with two decimals");
        }
    }

    /** Returns the amount of so many fen: 121 369 gives {@code "1213.69"}. */
    public static Amount ofFen(long fen) {
        if (fen > FEN_MAX || fen < -FEN_MAX) {
            throw new IllegalArgumentException("An amount has at most twelve digits before the point");
        }
        long absolute = Math.abs(fen);
        String text = "%d.%02d".formatted(absolute / 100, absolute % 100);
        return new Amount(fen < 0 ? "-" + text : text);
    }

    /** Returns the whole fen of this amount: {@code "1213.69"} gives 121 369. */
    public long fen() {
        return Long.parseLong(yuan.replace(".", ""));
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(fen(), other.fen());
    }

    @Override
    public String toString() {
        return yuan;
    }
}
