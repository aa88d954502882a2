/**
 * Transactions: each runs in an access scope that row-level security reads, on the request pool (shared with Hibernate)
 * or on the batch pool. SQL inside goes through the handle of the running transaction; nothing here commits by halves.
 */
@NullMarked
package org.huzhu.kit.tx;

import org.jspecify.annotations.NullMarked;
