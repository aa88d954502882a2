/**
 * Money in whole fen, shares of it in basis points, and how a sum is split without losing a fen. Nothing here
 * knows a currency other than yuan, and nothing rounds without being told how.
 */
@NullMarked
package org.huzhu.kernel.money;

import org.jspecify.annotations.NullMarked;
