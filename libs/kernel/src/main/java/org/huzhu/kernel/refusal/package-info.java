/**
 * How a request that a rule does not allow is refused: one exception, a stable code, and the places at fault. A
 * refusal is not a denial, which decides a claim and is a value. No HTTP and no text for people here.
 */
@NullMarked
package org.huzhu.kernel.refusal;

import org.jspecify.annotations.NullMarked;
