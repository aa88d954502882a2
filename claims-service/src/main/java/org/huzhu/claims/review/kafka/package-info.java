/**
 * Tells the world about decisions, through the outbox: what is owed, what was refused, which coverage ends.
 */
@NullMarked
package org.huzhu.claims.review.kafka;

import org.jspecify.annotations.NullMarked;
