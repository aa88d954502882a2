package org.huzhu.claims.document;

import java.util.List;
import java.util.Optional;
import org.huzhu.claims.claim.Claim;

/** The documents that the running transaction's scope may see; contents are encrypted at rest. */
public interface Documents {

    /** Keeps a document and its content. */
    void add(Claim claim, Document document, byte[] content);

    /** Returns a claim's documents, oldest first. */
    List<Document> of(Claim claim);

    /**
     * Returns the content of one of a claim's documents, with a line of the audit log.
     *
     * @throws org.huzhu.kernel.refusal.Refused FIELD_UNREADABLE when it is damaged at rest
     */
    Optional<byte[]> read(Claim claim, DocumentId id);
}
