/**
 * What the cores tell the audit log: each change of state with what it was and what it became. Writing it, and adding
 * who asked for it, is the business of the edge below.
 */
@NullMarked
package org.huzhu.enrollment.journal;

import org.jspecify.annotations.NullMarked;
