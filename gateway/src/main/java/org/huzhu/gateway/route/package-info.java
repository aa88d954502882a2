/**
 * Which service answers which path. Plain Java: the table is data, and a path that no line of it names is not served.
 */
@NullMarked
package org.huzhu.gateway.route;

import org.jspecify.annotations.NullMarked;
