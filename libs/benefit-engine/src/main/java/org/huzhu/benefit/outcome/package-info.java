/**
 * What was decided: a line for each plan and benefit, the steps that explain it, and what it uses of the limits. How it is
 * written down is not known here.
 */
@NullMarked
package org.huzhu.benefit.outcome;

import org.jspecify.annotations.NullMarked;
