/** Tests of the kernel as a whole: what it may use and how its types are closed. */
@NullMarked
package org.huzhu.kernel;

import org.jspecify.annotations.NullMarked;
