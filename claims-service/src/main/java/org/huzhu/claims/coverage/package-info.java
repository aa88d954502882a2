/**
 * The copy of what enrolment knows: plan versions, coverages, and where each unit stands. Fed by events only; nothing
 * here is the truth, all of it can be built again from the topics.
 */
@NullMarked
package org.huzhu.claims.coverage;

import org.jspecify.annotations.NullMarked;
