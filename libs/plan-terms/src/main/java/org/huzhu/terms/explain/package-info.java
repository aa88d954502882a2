/**
 * Explanations with the words of the plan: the engine's sentences, in which codes of illnesses, conditions, exclusions and
 * benefits are replaced by what the terms and the catalogue call them.
 */
@NullMarked
package org.huzhu.terms.explain;

import org.jspecify.annotations.NullMarked;
