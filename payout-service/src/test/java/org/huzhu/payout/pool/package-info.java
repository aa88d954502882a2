/** Tests of the package of the same name. */
@NullMarked
package org.huzhu.payout.pool;

import org.jspecify.annotations.NullMarked;
