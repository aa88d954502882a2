/** Reconciliation items in PostgreSQL, and the daily comparison as one query per column. */
@NullMarked
package org.huzhu.payout.reconciliation.db;

import org.jspecify.annotations.NullMarked;
