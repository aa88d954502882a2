/**
 * The lock on a member, in PostgreSQL.
 */
@NullMarked
package org.huzhu.claims.member.db;

import org.jspecify.annotations.NullMarked;
