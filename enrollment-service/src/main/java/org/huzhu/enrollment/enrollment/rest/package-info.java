/** The HTTP side of enrollment: requests, views, and the transaction of each command. */
@NullMarked
package org.huzhu.enrollment.enrollment.rest;

import org.jspecify.annotations.NullMarked;
