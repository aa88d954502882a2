/** What enrolments do by themselves: opening cover of the paid ones, becoming effective. */
@NullMarked
package org.huzhu.enrollment.enrollment.job;

import org.jspecify.annotations.NullMarked;
