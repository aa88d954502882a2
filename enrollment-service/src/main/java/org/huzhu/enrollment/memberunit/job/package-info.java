/** Lets the moves of member units take effect when their day comes. */
@NullMarked
package org.huzhu.enrollment.memberunit.job;

import org.jspecify.annotations.NullMarked;
