/** The port through which a rule looks past the caller's own scope, for a reason that is taken down. */
@NullMarked
package org.huzhu.kernel.scope;

import org.jspecify.annotations.NullMarked;
