/**
 * The copy of plan versions in PostgreSQL.
 */
@NullMarked
package org.huzhu.claims.plan.db;

import org.jspecify.annotations.NullMarked;
