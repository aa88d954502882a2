/**
 * What was decided: a line for each plan and benefit, the steps that explain it, what it uses of the limits, and the
 * canonical bytes of the whole.
 */
@NullMarked
package org.huzhu.benefit.outcome;

import org.jspecify.annotations.NullMarked;
