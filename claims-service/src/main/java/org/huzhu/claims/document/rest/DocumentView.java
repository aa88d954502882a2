package org.huzhu.claims.document.rest;

import java.time.Instant;
import java.util.UUID;
import org.huzhu.claims.document.Document;

/**
 * A document as callers see it; its file name may name a person and is masked.
 *
 * @param id the document
 * @param kind what it shows
 * @param contentType media type of its content
 * @param size in bytes
 * @param sha256 of its content
 * @param addedAt when
 * @param readable false when what is kept of it was found damaged
 */
public record DocumentView(
        UUID id, String kind, String contentType, long size, String sha256, Instant addedAt, boolean readable) {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.id().value(),
                document.kind().name(),
                document.format().contentType(),
                document.size(),
                document.sha256(),
                document.addedAt(),
                !document.name().isDamaged());
    }
}
