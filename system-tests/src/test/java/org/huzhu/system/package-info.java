/**
 * The whole system through its public door: the worked example, and the same under kills, frozen parts, repeated
 * deliveries and rushes. One stack serves all classes; it lives under {@code target/stack} and dies with this JVM.
 */
@NullMarked
package org.huzhu.system;

import org.jspecify.annotations.NullMarked;
