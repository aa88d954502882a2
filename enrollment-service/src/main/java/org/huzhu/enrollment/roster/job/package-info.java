/**
 * Reading long rosters in the background, and giving up those whose process died.
 */
@NullMarked
package org.huzhu.enrollment.roster.job;

import org.jspecify.annotations.NullMarked;
