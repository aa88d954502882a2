/**
 * Civil dates of Asia/Shanghai: half-open spans and Chinese working days. Nothing here reads a clock; the working
 * days come from versioned data that names its source.
 */
@NullMarked
package org.huzhu.kernel.time;

import org.jspecify.annotations.NullMarked;
