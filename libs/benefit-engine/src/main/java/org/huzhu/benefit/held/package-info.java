/** What the member brings: the coverages in force and what was used of their limits before. */
@NullMarked
package org.huzhu.benefit.held;

import org.jspecify.annotations.NullMarked;
