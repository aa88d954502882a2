/** Understands the terms of plans with the plan-terms library, and gives the core the part it needs for enrolling. */
@NullMarked
package org.huzhu.enrollment.plan.terms;

import org.jspecify.annotations.NullMarked;
