/** Tests of the package of the same name. */
@NullMarked
package org.huzhu.payout.reconciliation;

import org.jspecify.annotations.NullMarked;
