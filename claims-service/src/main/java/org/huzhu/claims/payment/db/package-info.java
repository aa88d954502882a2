/**
 * The copy of obligations and the claim's way from APPROVED to PAID.
 */
@NullMarked
package org.huzhu.claims.payment.db;

import org.jspecify.annotations.NullMarked;
