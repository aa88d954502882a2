/**
 * How far the money is: obligations of approved lines as payout tells them.
 */
@NullMarked
package org.huzhu.claims.payment;

import org.jspecify.annotations.NullMarked;
