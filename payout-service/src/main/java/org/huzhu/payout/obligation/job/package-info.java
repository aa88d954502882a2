/** Looks again after obligations that wait for money, in case the money came while they could not be seen. */
@NullMarked
package org.huzhu.payout.obligation.job;

import org.jspecify.annotations.NullMarked;
