/**
 * The way to the bank, seen from inside: what is ordered, what the bank answers, what its statement says. No file
 * format and no HTTP here; both are edges.
 */
@NullMarked
package org.huzhu.payout.bank;

import org.jspecify.annotations.NullMarked;
