/**
 * What a fund owes: care event, plan, benefit and payee, once for ever. Tries to pay it are attempts below it;
 * whether one succeeded is for the bank to say.
 */
@NullMarked
package org.huzhu.payout.obligation;

import org.jspecify.annotations.NullMarked;
