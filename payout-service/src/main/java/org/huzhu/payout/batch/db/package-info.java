/** Batches in PostgreSQL through Panache; row-level security shows each office its own. */
@NullMarked
package org.huzhu.payout.batch.db;

import org.jspecify.annotations.NullMarked;
