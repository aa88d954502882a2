/**
 * Asks the outside whether a settlement or an accident is as stated. An outside that is away delays a claim a little and
 * never blocks it.
 */
@NullMarked
package org.huzhu.claims.verification;

import org.jspecify.annotations.NullMarked;
