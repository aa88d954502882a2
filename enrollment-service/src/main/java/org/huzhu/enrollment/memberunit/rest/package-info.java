/** The HTTP side of memberunit: requests, views, and the transaction of each command. */
@NullMarked
package org.huzhu.enrollment.memberunit.rest;

import org.jspecify.annotations.NullMarked;
