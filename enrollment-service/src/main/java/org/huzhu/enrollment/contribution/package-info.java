/**
 * Contributions (互助费): what each payer owes for an enrolment, what came in, and the confirmation by a second person
 * that makes cover start.
 */
@NullMarked
package org.huzhu.enrollment.contribution;

import org.jspecify.annotations.NullMarked;
