/** Writes the journal of the cores into the audit log of the service, in the running transaction. */
@NullMarked
package org.huzhu.enrollment.journal.audit;

import org.jspecify.annotations.NullMarked;
