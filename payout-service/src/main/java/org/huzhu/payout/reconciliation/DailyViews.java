package org.huzhu.payout.reconciliation;

import java.time.LocalDate;

/** Makes the daily view. */
@FunctionalInterface
public interface DailyViews {

    /** Compares a day. */
    DailyView of(LocalDate date);
}
