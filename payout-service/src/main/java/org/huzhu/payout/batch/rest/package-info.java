/** Payment batches over HTTP: composed, approved, released and cancelled by people. */
@NullMarked
package org.huzhu.payout.batch.rest;

import org.jspecify.annotations.NullMarked;
