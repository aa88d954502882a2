/** Reaches into the relay for the kit's own tests. */
@NullMarked
package org.huzhu.kit.outbox;

import org.jspecify.annotations.NullMarked;
