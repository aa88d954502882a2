/** Reconciliation over HTTP: the items, and the daily view of approved, paid, booked and stated. */
@NullMarked
package org.huzhu.payout.reconciliation.rest;

import org.jspecify.annotations.NullMarked;
