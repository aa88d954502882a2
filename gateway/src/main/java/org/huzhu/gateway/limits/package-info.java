/**
 * How much a request may carry. The rule is plain Java; {@code http} counts what really arrives.
 */
@NullMarked
package org.huzhu.gateway.limits;

import org.jspecify.annotations.NullMarked;
