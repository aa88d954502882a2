/** Tests of the package of the same name. */
@NullMarked
package org.huzhu.payout.rail.iso20022;

import org.jspecify.annotations.NullMarked;
