/**
 * Tells the world about claims, through the outbox.
 */
@NullMarked
package org.huzhu.claims.claim.kafka;

import org.jspecify.annotations.NullMarked;
