/**
 * Looks into files: detects their real type.
 */
@NullMarked
package org.huzhu.claims.document.file;

import org.jspecify.annotations.NullMarked;
