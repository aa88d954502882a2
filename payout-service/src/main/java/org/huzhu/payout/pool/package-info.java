/**
 * The funds: one per plan kind and region, opened by the first fact about it. Money comes in by deposits that two
 * people make and by confirmed contributions, each credited once.
 */
@NullMarked
package org.huzhu.payout.pool;

import org.jspecify.annotations.NullMarked;
