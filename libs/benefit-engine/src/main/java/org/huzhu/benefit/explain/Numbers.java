package org.huzhu.benefit.explain;

import java.time.LocalDate;
import org.huzhu.benefit.outcome.StepCode.Unit;
import org.huzhu.kernel.money.Percentage;

/** Writes the numbers of steps. */
final class Numbers {

    private static final int DECIMALS_MIN = 2;
    private static final int DECIMALS_MAX = 8;

    private Numbers() {}

    static String written(long number, Unit unit, long scale) {
        return switch (unit) {
            case NONE -> "";
            case FEN -> amount(number, scale);
            case RATIO -> new Percentage(Math.toIntExact(number)).toString();
            case DAYS, COUNT, LEVEL -> Long.toString(number);
            case DATE -> number == 0 ? "-" : LocalDate.ofEpochDay(number).toString();
        };
    }

    /** Writes fen over a scale in yuan: exactly, or with eight decimals and an ellipsis where there is no end. */
    static String amount(long number, long scale) {
        long divisor = Math.multiplyExact(scale, 100L);
        StringBuilder text = new StringBuilder(20);
        if (number < 0) {
            text.append('-');
        }
        long rest = Math.abs(number % divisor);
        text.append(Math.abs(number / divisor)).append('.');
        for (int decimals = 0; decimals < DECIMALS_MAX && (rest > 0 || decimals < DECIMALS_MIN); decimals++) {
            rest *= 10;
            text.append(rest / divisor);
            rest %= divisor;
        }
        return rest == 0 ? text.toString() : text.append('…').toString();
    }
}
