/** The HTTP side of plan: requests, views, and the transaction of each command. */
@NullMarked
package org.huzhu.enrollment.plan.rest;

import org.jspecify.annotations.NullMarked;
