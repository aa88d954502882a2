/**
 * Double entry over the accounts of each fund: a transaction balances or cannot be built, and is never changed. The
 * database holds the same rules a second time; nothing here knows what an obligation is.
 */
@NullMarked
package org.huzhu.payout.ledger;

import org.jspecify.annotations.NullMarked;
