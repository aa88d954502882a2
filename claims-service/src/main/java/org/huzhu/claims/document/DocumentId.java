package org.huzhu.claims.document;

import java.util.UUID;

/**
 * Names a document.
 *
 * @param value the opaque id
 */
public record DocumentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
