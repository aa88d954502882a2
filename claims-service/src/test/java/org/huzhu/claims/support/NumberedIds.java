package org.huzhu.claims.support;

import java.util.UUID;
import org.huzhu.kernel.id.IdSource;

/** Ids that count from 1, so that a test can name the next one. */
public final class NumberedIds implements IdSource {

    private long last;

    /** Returns the id of a number. */
    public static UUID number(long number) {
        return new UUID(0x7000, number);
    }

    @Override
    public UUID next() {
        last++;
        return number(last);
    }
}
