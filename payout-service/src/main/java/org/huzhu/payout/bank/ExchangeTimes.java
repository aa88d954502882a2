package org.huzhu.payout.bank;

import java.time.Duration;

/**
 * How long things take in the exchange with the bank.
 *
 * @param orderValidFor how long from its hand-over the bank may execute an order
 * @param retryDelay how long an instruction waits that was put back
 */
public record ExchangeTimes(Duration orderValidFor, Duration retryDelay) {}
