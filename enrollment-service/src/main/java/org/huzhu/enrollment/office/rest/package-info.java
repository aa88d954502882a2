/** The HTTP side of office: requests, views, and the transaction of each command. */
@NullMarked
package org.huzhu.enrollment.office.rest;

import org.jspecify.annotations.NullMarked;
