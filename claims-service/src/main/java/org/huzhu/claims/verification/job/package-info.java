/**
 * The background worker that asks.
 */
@NullMarked
package org.huzhu.claims.verification.job;

import org.jspecify.annotations.NullMarked;
