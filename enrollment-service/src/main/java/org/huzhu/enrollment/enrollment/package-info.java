/**
 * Enrolments (参保单): what a unit submits for a plan version and a period, with its roster and its two reviews, and the
 * life cycle that ends with cover in effect. Money is kept by {@code contribution}, cover by {@code coverage}.
 */
@NullMarked
package org.huzhu.enrollment.enrollment;

import org.jspecify.annotations.NullMarked;
