package org.huzhu.payout.obligation;

/**
 * A payment that the bank lost sight of, kept from others.
 *
 * @param obligation what is owed
 * @param attempt its last attempt, the one that may be given up
 */
record UnknownPayment(Obligation obligation, Attempt attempt) {}
