/**
 * How rosters are kept in PostgreSQL: lines and findings go in as sets, readings hold leases.
 */
@NullMarked
package org.huzhu.enrollment.roster.db;

import org.jspecify.annotations.NullMarked;
