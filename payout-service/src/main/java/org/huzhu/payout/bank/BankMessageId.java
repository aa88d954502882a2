package org.huzhu.payout.bank;

import java.util.UUID;

/**
 * Names the record of a message from the bank, which has a name of its own.
 *
 * @param value the opaque id
 */
public record BankMessageId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
