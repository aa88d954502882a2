package org.huzhu.claims.claim;

import java.util.UUID;

/** The person as a payee; an obligation is identified by it, not by the account. */
public record PayeeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
