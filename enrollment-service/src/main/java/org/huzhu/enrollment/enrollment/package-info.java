/**
 * Enrolments (参保单): what a unit submits for a plan version and a period, its two reviews, and the life cycle that ends
 * with cover in effect. Who is enrolled is kept by {@code roster}, money by {@code contribution}, cover by {@code coverage}.
 */
@NullMarked
package org.huzhu.enrollment.enrollment;

import org.jspecify.annotations.NullMarked;
