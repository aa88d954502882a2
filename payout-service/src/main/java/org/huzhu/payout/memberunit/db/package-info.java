/** The tree of offices in PostgreSQL, read by the policies of every table that holds units or regions. */
@NullMarked
package org.huzhu.payout.memberunit.db;

import org.jspecify.annotations.NullMarked;
