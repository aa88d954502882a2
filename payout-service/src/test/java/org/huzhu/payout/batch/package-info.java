/** Tests of the package of the same name. */
@NullMarked
package org.huzhu.payout.batch;

import org.jspecify.annotations.NullMarked;
