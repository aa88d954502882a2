/**
 * Whether a caller still may do what its token says: asked of the issuer (RFC 7662) before money is freed, unless the token
 * is so young that nothing can have changed for long.
 */
@NullMarked
package org.huzhu.kit.standing;

import org.jspecify.annotations.NullMarked;
