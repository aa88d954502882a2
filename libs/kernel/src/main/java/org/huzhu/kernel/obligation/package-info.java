/** The life cycle of what a fund owes: one definition for the service that owns it and for those that keep a copy. */
@NullMarked
package org.huzhu.kernel.obligation;

import org.jspecify.annotations.NullMarked;
