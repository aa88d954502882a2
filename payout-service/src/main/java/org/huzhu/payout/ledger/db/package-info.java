/** The books in PostgreSQL, whose triggers hold the rules a second time. Nothing is updated or deleted here. */
@NullMarked
package org.huzhu.payout.ledger.db;

import org.jspecify.annotations.NullMarked;
