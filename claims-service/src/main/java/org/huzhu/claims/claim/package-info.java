/**
 * The request to be paid for a care event: its life cycle, number, clock, payee and timeline. What is owed is decided
 * elsewhere.
 */
@NullMarked
package org.huzhu.claims.claim;

import org.jspecify.annotations.NullMarked;
