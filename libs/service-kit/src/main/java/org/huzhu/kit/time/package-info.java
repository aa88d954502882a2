/**
 * Business time: the one clock of a service. In the demo it can be shifted, in production it is the system's clock; tokens
 * never follow it.
 */
@NullMarked
package org.huzhu.kit.time;

import org.jspecify.annotations.NullMarked;
