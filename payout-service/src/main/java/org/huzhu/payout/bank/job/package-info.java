/** The background conversation with the bank: hands over, asks, fetches; never inside a transaction. */
@NullMarked
package org.huzhu.payout.bank.job;

import org.jspecify.annotations.NullMarked;
