package org.huzhu.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone in which civil dates of the fund are meant. */
public final class Shanghai {

    /** Asia/Shanghai, by name and not by offset: it had summer time until 1991. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Shanghai() {}

    /** Returns the civil date at a moment. */
    public static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** Returns the moment at which a civil date begins. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
