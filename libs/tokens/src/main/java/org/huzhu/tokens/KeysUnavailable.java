package org.huzhu.tokens;

import java.io.Serial;

/** No key of the issuer is known and none can be read just now, so that no token can be verified. */
public final class KeysUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    KeysUnavailable() {
        super("The keys of the identity issuer cannot be read");
    }
}
