/** The HTTP side of member: requests, views, and the transaction of each command. */
@NullMarked
package org.huzhu.enrollment.member.rest;

import org.jspecify.annotations.NullMarked;
