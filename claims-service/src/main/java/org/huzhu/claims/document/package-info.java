/**
 * Evidence of a claim: what may be uploaded, how much of it, and whether a file is what it says.
 */
@NullMarked
package org.huzhu.claims.document;

import org.jspecify.annotations.NullMarked;
