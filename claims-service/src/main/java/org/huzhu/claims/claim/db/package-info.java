/**
 * Tables of claims, payees and timelines.
 */
@NullMarked
package org.huzhu.claims.claim.db;

import org.jspecify.annotations.NullMarked;
