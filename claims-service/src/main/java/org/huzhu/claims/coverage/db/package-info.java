/**
 * Tables of the copy. Every write is guarded by the state's version, so that an old event changes nothing.
 */
@NullMarked
package org.huzhu.claims.coverage.db;

import org.jspecify.annotations.NullMarked;
