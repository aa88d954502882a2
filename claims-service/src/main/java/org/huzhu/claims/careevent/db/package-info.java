/**
 * Tables of care events. Diagnoses and procedures are encrypted, bound to the member.
 */
@NullMarked
package org.huzhu.claims.careevent.db;

import org.jspecify.annotations.NullMarked;
