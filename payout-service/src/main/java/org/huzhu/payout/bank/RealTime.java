package org.huzhu.payout.bank;

import java.time.Instant;

/** The time of the world outside, by which the bank and we understand each other; the time of the business may be shifted. */
@FunctionalInterface
public interface RealTime {

    /** Returns the present moment. */
    Instant now();
}
