/** Instructions, questions, messages and statement lines in PostgreSQL, timed by the database's clock. */
@NullMarked
package org.huzhu.payout.bank.db;

import org.jspecify.annotations.NullMarked;
