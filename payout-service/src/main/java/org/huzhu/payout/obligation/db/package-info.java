/** Obligations and attempts in PostgreSQL; every write is conditional on the version that was read. */
@NullMarked
package org.huzhu.payout.obligation.db;

import org.jspecify.annotations.NullMarked;
