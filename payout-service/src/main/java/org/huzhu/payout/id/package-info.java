/**
 * The names by which more than one feature, or another service, knows a thing. Claims gave the names of claims,
 * determinations, lines, care events and payees, enrollment those of members, units, enrolments and contributions; payout
 * keeps them and makes none. Obligations and batches are its own. What one feature alone names has its id there.
 */
@NullMarked
package org.huzhu.payout.id;

import org.jspecify.annotations.NullMarked;
