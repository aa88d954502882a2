package org.huzhu.payout.batch;

import org.huzhu.kernel.id.ReadableNumber;

/**
 * The number of a batch that a person can read out, with a check character: {@code B25-000042-} and the check.
 *
 * @param value the number as text
 */
public record BatchNumber(String value) {

    private static final char PREFIX = 'B';

    /** Makes the number of the n-th batch of a year. */
    public static BatchNumber of(int year, long sequence) {
        return new BatchNumber(new ReadableNumber(PREFIX, year, sequence).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
