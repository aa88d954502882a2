/**
 * Who calls, as an access token says: the token's shape, signature and claims, and the issuer's keys. Knows no role and no
 * word of the trade.
 */
@NullMarked
package org.huzhu.tokens;

import org.jspecify.annotations.NullMarked;
