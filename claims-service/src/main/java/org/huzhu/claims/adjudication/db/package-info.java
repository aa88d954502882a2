/**
 * Tables of determinations and their lines; both canonical texts are encrypted.
 */
@NullMarked
package org.huzhu.claims.adjudication.db;

import org.jspecify.annotations.NullMarked;
