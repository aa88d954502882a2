/**
 * Weighs a care event against every plan the member holds: finds what is payable, why, and why not. Pure: the engine does the
 * arithmetic, this package brings facts, coverages and what was used together and keeps the outcome.
 */
@NullMarked
package org.huzhu.claims.adjudication;

import org.jspecify.annotations.NullMarked;
