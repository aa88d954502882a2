/**
 * Rosters (名册) of enrolments: reading a file row by row, what a plan demands of each person, the lines that count, and the
 * findings that only reviewers see.
 */
@NullMarked
package org.huzhu.enrollment.roster;

import org.jspecify.annotations.NullMarked;
