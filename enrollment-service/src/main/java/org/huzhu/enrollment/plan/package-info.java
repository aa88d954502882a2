/**
 * Plans (互助保障项目) and their versions: drafted, looked over by the linter, published, and never changed from then on.
 * What a version promises is data that {@code plan-terms} understands; the part that enrolling needs is
 * {@link org.huzhu.enrollment.plan.EnrollmentTerms}.
 */
@NullMarked
package org.huzhu.enrollment.plan;

import org.jspecify.annotations.NullMarked;
