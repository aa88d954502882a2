/**
 * Whether approved, paid, booked and seen on the bank's statement are the same. What does not fit becomes an item
 * that a person closes.
 */
@NullMarked
package org.huzhu.payout.reconciliation;

import org.jspecify.annotations.NullMarked;
