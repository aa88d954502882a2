/** Takes in confirmed contributions. The only place of this feature that knows the contracts. */
@NullMarked
package org.huzhu.payout.pool.kafka;

import org.jspecify.annotations.NullMarked;
