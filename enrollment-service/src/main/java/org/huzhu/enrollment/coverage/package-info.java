/**
 * Coverages (保障): who is protected by what, on which days, as known when. A coverage keeps every row it ever had; a
 * correction closes the rows believed so far and adds others. Shares over all units are bounded by a counter.
 */
@NullMarked
package org.huzhu.enrollment.coverage;

import org.jspecify.annotations.NullMarked;
