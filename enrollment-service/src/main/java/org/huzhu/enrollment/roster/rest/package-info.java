/**
 * The HTTP side of rosters: files in, lines, rejections and findings out.
 */
@NullMarked
package org.huzhu.enrollment.roster.rest;

import org.jspecify.annotations.NullMarked;
