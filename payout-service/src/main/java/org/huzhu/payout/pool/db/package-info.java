/** Deposits and credited contributions in PostgreSQL. What exists once is unique in the database. */
@NullMarked
package org.huzhu.payout.pool.db;

import org.jspecify.annotations.NullMarked;
