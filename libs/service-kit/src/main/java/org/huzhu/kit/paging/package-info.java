/**
 * Lists by cursor: a page has at most a hundred items and an opaque place to go on from.
 */
@NullMarked
package org.huzhu.kit.paging;

import org.jspecify.annotations.NullMarked;
