/**
 * Compiles plan terms and writes canonical texts, by way of the plan-terms library.
 */
@NullMarked
package org.huzhu.claims.adjudication.terms;

import org.jspecify.annotations.NullMarked;
