/** Tests of the package of the same name. */
@NullMarked
package org.huzhu.payout.ledger;

import org.jspecify.annotations.NullMarked;
