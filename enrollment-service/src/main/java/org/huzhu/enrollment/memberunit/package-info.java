/**
 * Member units (会员单位) and their dated place in the tree of offices. Who may see a unit follows from that place; what
 * a unit enrols is kept by {@code enrollment}.
 */
@NullMarked
package org.huzhu.enrollment.memberunit;

import org.jspecify.annotations.NullMarked;
