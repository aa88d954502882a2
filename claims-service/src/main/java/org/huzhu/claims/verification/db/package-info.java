/**
 * The tables of outstanding and answered questions, with leases that a killed worker loses.
 */
@NullMarked
package org.huzhu.claims.verification.db;

import org.jspecify.annotations.NullMarked;
