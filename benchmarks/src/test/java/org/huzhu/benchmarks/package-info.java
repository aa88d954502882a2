/** Checks that the contestants agree before anybody measures them. */
@NullMarked
package org.huzhu.benchmarks;

import org.jspecify.annotations.NullMarked;
