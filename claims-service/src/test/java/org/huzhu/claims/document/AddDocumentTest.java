package org.huzhu.claims.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huzhu.claims.claim.ClaimFixtures.CLAIM;
import static org.huzhu.claims.claim.ClaimFixtures.CLOCK;
import static org.huzhu.claims.claim.ClaimFixtures.NOW;
import static org.huzhu.claims.claim.ClaimFixtures.WORKER;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimEvent;
import org.huzhu.claims.claim.ClaimEventKind;
import org.huzhu.claims.claim.ClaimFixtures;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.InMemoryClaims;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.RefusalCode;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class AddDocumentTest {

    private static final DocumentId ID = new DocumentId(UUID.fromString("00000000-0000-7000-8000-000000000011"));
    private static final byte[] SLIP = pdf("1312.10");

    private final InMemoryClaims claims = new InMemoryClaims();
    private final Shelf documents = new Shelf();
    private final AddDocument addDocument =
            new AddDocument(claims, documents, new FileCheck(new PdfOnly()), ID::value, CLOCK);

    private static byte[] pdf(String text) {
        return ("%PDF-1.4\n" + text + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static AddDocument.Upload upload(byte[] content) {
        return new AddDocument.Upload(DocumentKind.SETTLEMENT_SLIP, "结算单.pdf", "application/pdf", content);
    }

    private RefusalCode refusal(byte[] content) {
        return catchThrowableOfType(Refused.class, () -> addDocument.handle(WORKER, CLAIM, upload(content)))
                .code();
    }

    @Test
    void evidence_is_kept_with_its_digest_and_the_claim_tells_of_it() {
        // Given
        claims.given(ClaimFixtures.draft());

        // When
        Document added = addDocument.handle(WORKER, CLAIM, upload(SLIP));

        // Then
        assertThat(added)
                .isEqualTo(new Document(
                        ID,
                        CLAIM,
                        DocumentKind.SETTLEMENT_SLIP,
                        KeptField.of(Sensitive.of("结算单.pdf")),
                        FileFormat.PDF,
                        SLIP.length,
                        AddDocument.sha256(SLIP),
                        "worker-1",
                        NOW));
        assertThat(documents.kept).containsExactly(added);
        assertThat(claims.events())
                .containsExactly(new ClaimEvent.Noted(
                        WORKER, NOW, ClaimEventKind.DOCUMENT_ADDED, Map.of("kind", "SETTLEMENT_SLIP")));
        assertThat(claims.now(CLAIM)).isEqualTo(ClaimFixtures.draft());
    }

    @Test
    void the_same_file_is_taken_once() {
        // Given
        claims.given(ClaimFixtures.draft());
        addDocument.handle(WORKER, CLAIM, upload(SLIP));

        // When / Then
        assertThat(refusal(SLIP)).isEqualTo(DocumentRefusal.DOCUMENT_EXISTS);
        assertThat(documents.kept).hasSize(1);
    }

    @Test
    void thirty_documents_are_taken_and_no_more() {
        // Given
        claims.given(ClaimFixtures.draft());
        for (int i = 0; i < AddDocument.COUNT_MAX; i++) {
            addDocument.handle(WORKER, CLAIM, upload(pdf("page " + i)));
        }

        // When / Then
        assertThat(refusal(pdf("one more"))).isEqualTo(DocumentRefusal.DOCUMENT_QUOTA);
        assertThat(documents.kept).hasSize(30);
    }

    @Test
    void a_claim_that_is_being_reviewed_takes_none() {
        // Given
        Claim reviewed = claims.given(ClaimFixtures.in(ClaimState.OFFICE_REVIEW));

        // When / Then
        assertThat(refusal(SLIP)).isEqualTo(ClaimRefusal.CLAIM_STATE_FORBIDS);
        assertThat(documents.kept).isEmpty();
        assertThat(claims.now(CLAIM)).isEqualTo(reviewed);
    }

    @Test
    void an_empty_file_and_an_unknown_claim_are_refused() {
        assertThat(refusal(SLIP)).isEqualTo(ClaimRefusal.CLAIM_UNKNOWN);
        claims.given(ClaimFixtures.draft());
        assertThat(refusal(new byte[0])).isEqualTo(DocumentRefusal.DOCUMENT_EMPTY);
        assertThat(documents.kept).isEmpty();
    }

    private static final class Shelf implements Documents {

        private final List<Document> kept = new ArrayList<>();

        @Override
        public void add(Claim claim, Document document, byte[] content) {
            kept.add(document);
        }

        @Override
        public List<Document> of(Claim claim) {
            return List.copyOf(kept);
        }

        @Override
        public Optional<byte[]> read(Claim claim, DocumentId id) {
            return Optional.empty();
        }
    }

    private static final class PdfOnly implements FileInspector {

        @Override
        public String contentType(byte[] content) {
            return "application/pdf";
        }

        @Override
        public Optional<Long> pixels(byte[] content) {
            return Optional.empty();
        }
    }
}
