/** Shows operations how much waits, as gauges that a dashboard and an alert can read. */
@NullMarked
package org.huzhu.payout.reconciliation.job;

import org.jspecify.annotations.NullMarked;
