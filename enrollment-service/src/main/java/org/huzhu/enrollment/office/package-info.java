/**
 * The tree of offices: provincial offices and the handling offices below them. A unit's place in the tree is kept by
 * {@code memberunit}; what an office may see follows from its path.
 */
@NullMarked
package org.huzhu.enrollment.office;

import org.jspecify.annotations.NullMarked;
