/**
 * Benchmarks of the benefit engine beside the same rules in Drools and in straight-line Java. All of them decide the same
 * claims and must come to the same checksum before anything is measured.
 */
@NullMarked
package org.huzhu.benchmarks;

import org.jspecify.annotations.NullMarked;
