/**
 * The copy of coverages, and how the copy of all that enrolment tells is fed and built again: from events only, never the
 * truth.
 */
@NullMarked
package org.huzhu.claims.coverage;

import org.jspecify.annotations.NullMarked;
