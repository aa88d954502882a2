/** Publishes the plans that come with the product when the service starts for the first time. */
@NullMarked
package org.huzhu.enrollment.plan.job;

import org.jspecify.annotations.NullMarked;
