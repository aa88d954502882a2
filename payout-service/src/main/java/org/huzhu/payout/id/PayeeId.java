package org.huzhu.payout.id;

import java.util.UUID;

/**
 * Names a person as a payee, as claims does; an obligation is identified by it, not by the account.
 *
 * @param value the opaque id
 */
public record PayeeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
