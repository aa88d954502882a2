/** Funds and deposits over HTTP. A deposit is recorded by one person and approved by another. */
@NullMarked
package org.huzhu.payout.pool.rest;

import org.jspecify.annotations.NullMarked;
