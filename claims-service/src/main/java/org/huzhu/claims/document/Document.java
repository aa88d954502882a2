package org.huzhu.claims.document;

import java.time.Instant;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;

/**
 * Evidence of a claim, without its content.
 *
 * @param id the document
 * @param claim whose evidence it is
 * @param kind what it shows
 * @param name what the uploader calls the file; may hold a person's name
 * @param format what it is
 * @param size in bytes
 * @param sha256 of the content, in hex
 * @param addedBy key of the person
 * @param addedAt when
 */
public record Document(
        DocumentId id,
        ClaimId claim,
        DocumentKind kind,
        KeptField<Sensitive> name,
        FileFormat format,
        long size,
        String sha256,
        String addedBy,
        Instant addedAt) {}
