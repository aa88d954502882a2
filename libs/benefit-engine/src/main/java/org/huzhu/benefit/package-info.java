/**
 * What a plan pays, as a pure function: one {@link org.huzhu.benefit.DeterminationInput} in, one
 * {@link org.huzhu.benefit.outcome.Determination} out. No clock, no I/O, no state, no framework. Engine versions stand
 * side by side behind {@link org.huzhu.benefit.BenefitEngines}, so that a decision of years ago can be replayed.
 */
@NullMarked
package org.huzhu.benefit;

import org.jspecify.annotations.NullMarked;
