/** Tests of the package of the same name. */
@NullMarked
package org.huzhu.payout.bank;

import org.jspecify.annotations.NullMarked;
