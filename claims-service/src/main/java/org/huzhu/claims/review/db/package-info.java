/**
 * Tables of decisions and confirmations.
 */
@NullMarked
package org.huzhu.claims.review.db;

import org.jspecify.annotations.NullMarked;
