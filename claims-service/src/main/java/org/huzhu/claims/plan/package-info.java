/**
 * Plan versions as enrolment publishes them: a copy, fed by events and never the truth.
 */
@NullMarked
package org.huzhu.claims.plan;

import org.jspecify.annotations.NullMarked;
