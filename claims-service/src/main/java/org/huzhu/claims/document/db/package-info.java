/**
 * Stored documents, encrypted and bound to the member.
 */
@NullMarked
package org.huzhu.claims.document.db;

import org.jspecify.annotations.NullMarked;
