/** Takes in determinations and tells how obligations progress. The only place that knows the contracts. */
@NullMarked
package org.huzhu.payout.obligation.kafka;

import org.jspecify.annotations.NullMarked;
