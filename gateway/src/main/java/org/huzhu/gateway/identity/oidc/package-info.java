/** Verifies tokens with the platform's OpenID Connect support: signature, issuer, audience, expiry. */
@NullMarked
package org.huzhu.gateway.identity.oidc;

import org.jspecify.annotations.NullMarked;
