/**
 * Who calls and what the caller may see. The token is read once into a {@code Caller}; its scope goes into every
 * transaction, where the database holds it against each row. Rules of a single resource do not live here.
 */
@NullMarked
package org.huzhu.kit.access;

import org.jspecify.annotations.NullMarked;
