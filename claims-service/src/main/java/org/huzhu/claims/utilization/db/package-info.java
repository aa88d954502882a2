/**
 * The counters' table.
 */
@NullMarked
package org.huzhu.claims.utilization.db;

import org.jspecify.annotations.NullMarked;
