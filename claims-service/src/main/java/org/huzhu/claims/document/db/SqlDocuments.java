package org.huzhu.claims.document.db;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.document.Document;
import org.huzhu.claims.document.DocumentId;
import org.huzhu.claims.document.DocumentKind;
import org.huzhu.claims.document.Documents;
import org.huzhu.claims.document.FileFormat;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.audit.Audit;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.personal.KeptItem;
import org.huzhu.kit.tx.Transactions;

/** The table {@code document}. */
@Singleton
class SqlDocuments implements Documents {

    private static final String NAME = "document.name";
    private static final String CONTENT = "document.content";

    private final Transactions transactions;
    private final FieldCipher cipher;
    private final Audit audit;

    SqlDocuments(Transactions transactions, FieldCipher cipher, Audit audit) {
        this.transactions = transactions;
        this.cipher = cipher;
        this.audit = audit;
    }

    @Override
    public void add(Claim claim, Document document, byte[] content) {
        UUID member = claim.member().value();
        Sensitive text = Sensitive.of(Base64.getEncoder().encodeToString(content));
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO document (document_id, claim_id, member_id, unit_id, kind, name_cipher, content_type,
                            size, sha256, content, added_by, added_at)
                        VALUES (:id, :claim, :member, :unit, :kind, :name, :type, :size, :sha256, :content, :by, :at)
                        """)
                .bind("id", document.id())
                .bind("claim", claim.id())
                .bind("member", member)
                .bind("unit", claim.unit())
                .bind("kind", document.kind())
                .bind("name", cipher.encrypt(member, NAME, document.name().orRefused()))
                .bind("type", document.format().contentType())
                .bind("size", document.size())
                .bind("sha256", document.sha256())
                .bind("content", cipher.encrypt(member, CONTENT, text))
                .bind("by", document.addedBy())
                .bind("at", document.addedAt())
                .execute();
        audit.append(
                "DOCUMENT_KEPT",
                "document",
                document.id().toString(),
                claim.number(),
                null,
                List.of(document.kind(), document.sha256(), document.size()));
    }

    @Override
    public List<Document> of(Claim claim) {
        return transactions.sql().createQuery("""
                        SELECT document_id, kind, name_cipher, content_type, size, sha256, added_by, added_at
                        FROM document WHERE claim_id = :claim ORDER BY document_id
                        """).bind("claim", claim.id()).mapTo(DocumentRow.class).stream()
                .map(row -> document(claim, row))
                .toList();
    }

    private Document document(Claim claim, DocumentRow row) {
        return new Document(
                row.documentId(),
                claim.id(),
                row.kind(),
                cipher.open(item(row.documentId()), claim.member().value(), NAME, row.nameCipher()),
                FileFormat.ofContentType(row.contentType()).orElseThrow(),
                row.size(),
                row.sha256(),
                row.addedBy(),
                row.addedAt());
    }

    private static KeptItem item(DocumentId document) {
        return KeptItem.of("document", document);
    }

    @Override
    public Optional<byte[]> read(Claim claim, DocumentId id) {
        audit.append("DOCUMENT_READ", "document", id.toString(), claim.number(), null, null);
        return transactions
                .sql()
                .createQuery("SELECT content FROM document WHERE claim_id = :claim AND document_id = :id")
                .bind("claim", claim.id())
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne()
                .map(bytes -> cipher.open(item(id), claim.member().value(), CONTENT, bytes)
                        .orRefused())
                .map(text -> Base64.getDecoder().decode(text.reveal().getBytes(StandardCharsets.US_ASCII)));
    }

    /** A document as it is stored, without its content. */
    @SuppressWarnings("ArrayRecordComponent") // read and used up at once, never compared
    record DocumentRow(
            DocumentId documentId,
            DocumentKind kind,
            byte[] nameCipher,
            String contentType,
            long size,
            String sha256,
            String addedBy,
            Instant addedAt) {}
}
