/**
 * A plan version as the engine reads it: the compile target of plan terms. Immutable, made once, checked when made. Every
 * rule carries its JSON pointer into the terms.
 */
@NullMarked
package org.huzhu.benefit.plan;

import org.jspecify.annotations.NullMarked;
