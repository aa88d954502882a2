package org.huzhu.claims.document;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimCommand;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimEventKind;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimLifeCycle;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.Claims;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.Refused;

/** Adds evidence to a claim that is still with its claimant. */
@Singleton
public final class AddDocument {

    /** The most documents of one claim. */
    public static final int COUNT_MAX = 30;

    /** The most bytes of one claim's documents together. */
    public static final long TOTAL_MAX = 60L * 1024 * 1024;

    private final Claims claims;
    private final Documents documents;
    private final FileCheck check;
    private final IdSource ids;
    private final Clock clock;

    AddDocument(Claims claims, Documents documents, FileCheck check, IdSource ids, Clock clock) {
        this.claims = claims;
        this.documents = documents;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is uploaded.
     *
     * @param kind what it shows
     * @param fileName as the uploader calls it
     * @param contentType as the uploader declares it
     * @param content the bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // used up at once, never compared
    public record Upload(DocumentKind kind, String fileName, String contentType, byte[] content) {}

    /**
     * Adds a document.
     *
     * @throws Refused with CLAIM_UNKNOWN, CLAIM_STATE_FORBIDS or the DOCUMENT_… code that fits
     */
    public Document handle(Actor actor, ClaimId id, Upload upload) {
        Claim claim = claims.lock(id).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
        ClaimLifeCycle.after(claim.state(), ClaimCommand.ADD_DOCUMENT);
        FileFormat format = check.require(upload.fileName(), upload.contentType(), upload.content());
        String sha256 = sha256(upload.content());
        requireRoom(documents.of(claim), upload.content().length, sha256);
        Document document = new Document(
                new DocumentId(ids.next()),
                id,
                upload.kind(),
                KeptField.of(Sensitive.of(upload.fileName())),
                format,
                upload.content().length,
                sha256,
                actor.person(),
                clock.instant());
        documents.add(claim, document, upload.content());
        claims.save(claim.noting(new ClaimEvent.Noted(
                actor,
                document.addedAt(),
                ClaimEventKind.DOCUMENT_ADDED,
                Map.of("kind", upload.kind().name()))));
        return document;
    }

    private static void requireRoom(List<Document> present, long size, String sha256) {
        if (present.stream().anyMatch(document -> document.sha256().equals(sha256))) {
            throw new Refused(DocumentRefusal.DOCUMENT_EXISTS);
        }
        long total = present.stream().mapToLong(Document::size).sum() + size;
        if (present.size() >= COUNT_MAX || total > TOTAL_MAX) {
            throw new Refused(DocumentRefusal.DOCUMENT_QUOTA, Map.of("countMax", COUNT_MAX, "totalMax", TOTAL_MAX));
        }
    }

    /** Returns the SHA-256 of a file in hex. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
