package org.huzhu.kernel.money;

/** How a fraction of a fen is settled; each place that rounds names one. */
public enum Rounding {
    /** To the nearest fen, a half away from zero: 1 404.375 yuan becomes 1 404.38. */
    HALF_UP {
        @Override
        long settle(long quotient, long remainder, long divisor) {
            return Math.abs(remainder) >= divisor - Math.abs(remainder)
                    ? Math.addExact(quotient, Long.signum(remainder))
                    : quotient;
        }
    },
    /** Towards zero. */
    DOWN {
        @Override
        long settle(long quotient, long remainder, long divisor) {
            return quotient;
        }
    },
    /** Away from zero. */
    UP {
        @Override
        long settle(long quotient, long remainder, long divisor) {
            return Math.addExact(quotient, Long.signum(remainder));
        }
    };

    abstract long settle(long quotient, long remainder, long divisor);

    /**
     * Divides and rounds.
     *
     * @param dividend any number
     * @param divisor greater than zero
     * @throws IllegalArgumentException when the divisor is not positive
     */
    public long divide(long dividend, long divisor) {
        if (divisor <= 0) {
            throw new IllegalArgumentException("the divisor must be positive: " + divisor);
        }
        return settle(dividend / divisor, dividend % divisor, divisor);
    }
}
