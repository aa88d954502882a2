package org.huzhu.payout.exchange.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.huzhu.payout.exchange.BankChannel;

/** How patiently the bank is dealt with. Durations follow no clock that can be set, neither business time nor the machine's. */
@ConfigMapping(prefix = "huzhu.payout.bank")
interface BankExchangeConfig {

    /** Whether this process talks to the bank. */
    @WithDefault("true")
    boolean enabled();

    /** Whether the bank can be talked to at all; without a channel people carry the files and confirm what it says. */
    @WithDefault("http")
    BankChannel channel();

    /** How often there is a round. */
    @WithDefault("1s")
    Duration every();

    /** Within how long after its claim an instruction must go out; a process that slept longer does not send it. */
    @WithDefault("4s")
    Duration sendWithin();

    /**
     * For how long a claim must have been seen to stand before its instruction counts as abandoned: above send-within and
     * the request's time-out together (12 s), and not above 15 s, the longest that any work waits for a dead process. Nothing
     * renews it: one call is all it covers.
     */
    @WithDefault("15s")
    Duration lease();

    /**
     * How long after it is handed over the bank may execute an order; above the lease. A replacement of an order that the bank
     * never received is released only past it.
     */
    @WithDefault("30m")
    Duration orderValidFor();

    /** How long to wait before a connection is tried again. */
    @WithDefault("3s")
    Duration retryDelay();

    /** For how long this process must have heard nothing but "no such payment" before it is the bank's word; far above the lease. */
    @WithDefault("5m")
    Duration neverReceivedAfter();

    /** After how long without a statement an accepted payment is asked about. */
    @WithDefault("10m")
    Duration silence();

    /** First wait between two questions about one payment; doubles up to the longest. */
    @WithDefault("1s")
    Duration askDelayMin();

    /** Longest wait between two questions about one payment. */
    @WithDefault("1m")
    Duration askDelayMax();

    /** How many payments are asked about in one round. */
    @WithDefault("50")
    int askMax();
}
