/**
 * Determinations written down: the whole input and the outcome as canonical JSON bytes with their digests, and the input
 * read back, so that a decision of years ago is made again and gives the same bytes.
 */
@NullMarked
package org.huzhu.terms.codec;

import org.jspecify.annotations.NullMarked;
