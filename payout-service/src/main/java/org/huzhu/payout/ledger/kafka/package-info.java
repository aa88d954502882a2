/** Tells others what a fund may still promise. The only place of this feature that knows the contracts. */
@NullMarked
package org.huzhu.payout.ledger.kafka;

import org.jspecify.annotations.NullMarked;
