/**
 * Where a request really came from: what it says of itself counts only when a configured proxy says it.
 */
@NullMarked
package org.huzhu.gateway.origin;

import org.jspecify.annotations.NullMarked;
