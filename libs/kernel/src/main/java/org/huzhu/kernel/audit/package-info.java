/** The port through which each change of state leaves a line in the audit log, in the transaction of the change. */
@NullMarked
package org.huzhu.kernel.audit;

import org.jspecify.annotations.NullMarked;
