/** Writes the audit trail with the kit's log. Nothing else of the audit log is known here. */
@NullMarked
package org.huzhu.payout.trail.db;

import org.jspecify.annotations.NullMarked;
