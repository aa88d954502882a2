/** The HTTP side of contribution: requests, views, and the transaction of each command. */
@NullMarked
package org.huzhu.enrollment.contribution.rest;

import org.jspecify.annotations.NullMarked;
