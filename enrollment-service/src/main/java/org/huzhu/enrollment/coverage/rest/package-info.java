/** The HTTP side of coverage: requests, views, and the transaction of each command. */
@NullMarked
package org.huzhu.enrollment.coverage.rest;

import org.jspecify.annotations.NullMarked;
