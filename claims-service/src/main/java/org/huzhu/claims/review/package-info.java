/**
 * Two levels decide on a claim, two persons, neither of them the claimant.
 */
@NullMarked
package org.huzhu.claims.review;

import org.jspecify.annotations.NullMarked;
