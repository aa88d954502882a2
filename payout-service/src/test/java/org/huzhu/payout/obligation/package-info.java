/** Tests of the package of the same name. */
@NullMarked
package org.huzhu.payout.obligation;

import org.jspecify.annotations.NullMarked;
