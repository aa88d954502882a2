/** The bank over HTTP, with deadlines, telling apart what was never sent from what may have arrived. */
@NullMarked
package org.huzhu.payout.bank.http;

import org.jspecify.annotations.NullMarked;
