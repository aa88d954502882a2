/**
 * The conversation with the bank: instructions go out once, messages come in once, and whatever is unclear is asked
 * for and never sent again.
 */
@NullMarked
package org.huzhu.payout.exchange;

import org.jspecify.annotations.NullMarked;
