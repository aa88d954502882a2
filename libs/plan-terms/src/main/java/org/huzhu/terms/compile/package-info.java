/**
 * From terms to the engine's plan: made once for a plan version, never again for a claim. Every rule carries the JSON
 * pointer of its place in the terms.
 */
@NullMarked
package org.huzhu.terms.compile;

import org.jspecify.annotations.NullMarked;
