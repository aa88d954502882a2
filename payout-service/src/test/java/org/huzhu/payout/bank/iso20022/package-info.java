/** Tests of the package of the same name. */
@NullMarked
package org.huzhu.payout.bank.iso20022;

import org.jspecify.annotations.NullMarked;
