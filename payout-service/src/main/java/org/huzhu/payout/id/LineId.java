package org.huzhu.payout.id;

import java.util.UUID;

/**
 * Names one line of a determination, as claims does; an obligation is bound to it.
 *
 * @param value the opaque id
 */
public record LineId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
