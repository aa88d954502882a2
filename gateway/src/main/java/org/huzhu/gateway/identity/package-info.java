/**
 * Who calls, and what a caller of that kind may try at all. The services decide again, and finer: this is the first of
 * two locks, and it denies what it does not know.
 */
@NullMarked
package org.huzhu.gateway.identity;

import org.jspecify.annotations.NullMarked;
