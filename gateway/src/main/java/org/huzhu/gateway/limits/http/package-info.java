/** Counts bodies while they stream; nothing is kept. */
@NullMarked
package org.huzhu.gateway.limits.http;

import org.jspecify.annotations.NullMarked;
