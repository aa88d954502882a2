/** Bank messages over HTTP, and the payment file of a batch, in which alone the payee stands in clear. */
@NullMarked
package org.huzhu.payout.bank.rest;

import org.jspecify.annotations.NullMarked;
