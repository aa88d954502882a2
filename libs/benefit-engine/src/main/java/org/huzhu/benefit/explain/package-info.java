/** Explanations for people: the steps of a line in Chinese, in English and as codes. */
@NullMarked
package org.huzhu.benefit.explain;

import org.jspecify.annotations.NullMarked;
