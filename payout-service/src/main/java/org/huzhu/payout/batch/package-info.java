/**
 * Payment batches: obligations paid together, composed by one person, approved by another, released by one who did
 * not approve. What was approved is kept as a digest and compared again at the release.
 */
@NullMarked
package org.huzhu.payout.batch;

import org.jspecify.annotations.NullMarked;
