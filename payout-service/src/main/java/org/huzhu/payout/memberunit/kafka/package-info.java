/** Takes in the state of units and offices. The only place of this feature that knows the contracts. */
@NullMarked
package org.huzhu.payout.memberunit.kafka;

import org.jspecify.annotations.NullMarked;
