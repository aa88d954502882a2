/**
 * Reads payout's facts.
 */
@NullMarked
package org.huzhu.claims.payment.kafka;

import org.jspecify.annotations.NullMarked;
