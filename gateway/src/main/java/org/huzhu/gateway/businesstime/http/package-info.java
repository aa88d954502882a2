/** Shifts the business time of all services at once, in the demo and in tests only. */
@NullMarked
package org.huzhu.gateway.businesstime.http;

import org.jspecify.annotations.NullMarked;
