package org.huzhu.claims.document.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.claims.claim.CallingActor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.document.AddDocument;
import org.huzhu.claims.document.Document;
import org.huzhu.claims.document.DocumentId;
import org.huzhu.claims.document.DocumentKind;
import org.huzhu.claims.document.DocumentRefusal;
import org.huzhu.claims.document.Documents;
import org.huzhu.claims.document.FileCheck;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.personal.Unmasking;
import org.huzhu.kit.problem.KitRefusal;
import org.huzhu.union.access.Roles;
import org.huzhu.union.access.UnionScope;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Evidence of a claim. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class DocumentResource {

    private final Commands commands;
    private final CallerContext callers;
    private final CallingActor calling;
    private final AddDocument addDocument;
    private final Documents documents;
    private final Claims claims;
    private final Unmasking unmasking;

    @Inject
    public DocumentResource(
            Commands commands,
            CallerContext callers,
            CallingActor calling,
            AddDocument addDocument,
            Documents documents,
            Claims claims,
            Unmasking unmasking) {
        this.commands = commands;
        this.callers = callers;
        this.calling = calling;
        this.addDocument = addDocument;
        this.documents = documents;
        this.claims = claims;
        this.unmasking = unmasking;
    }

    /** Takes a document. */
    @POST
    @Path("/{id}/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER})
    @Operation(
            operationId = "addDocument",
            summary = "Upload evidence: PDF, JPEG or PNG of at most 10 MiB",
            description = "Name, declared type and content must agree. Refused with DOCUMENT_LIES, "
                    + "DOCUMENT_FORMAT_NOT_TAKEN, BODY_TOO_LARGE (413), DOCUMENT_UNSAFE, DOCUMENT_EXISTS, DOCUMENT_QUOTA "
                    + "or CLAIM_STATE_FORBIDS.")
    @APIResponse(
            responseCode = "201",
            description = "The document",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Response add(
            @PathParam("id") UUID id,
            @RestForm("kind") @Nullable String kind,
            @RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw incomplete("/file", "FIELD_MISSING", Map.of());
        }
        AddDocument.Upload upload = new AddDocument.Upload(
                kind(kind), file.fileName() == null ? "" : file.fileName(), type(file), content(file));
        Identity identity = new Identity(upload.kind().name(), upload.fileName(), AddDocument.sha256(upload.content()));
        return commands.run(Command.of("add-document"), identity, () -> {
            Document document = addDocument.handle(calling.actor(), new ClaimId(id), upload);
            URI location = URI.create("/api/v1/claims/" + id + "/documents/" + document.id());
            return Answer.created(location, DocumentView.of(document));
        });
    }

    /** Lists documents. */
    @GET
    @Path("/{id}/documents")
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER, Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER, Roles.AUDITOR})
    @Operation(operationId = "listDocuments", summary = "The documents of a claim, oldest first; at most 30")
    public List<DocumentView> list(@PathParam("id") UUID id) {
        return commands.read(
                () -> documents.of(claim(id)).stream().map(DocumentView::of).toList());
    }

    /** Gives a document's content. */
    @GET
    @Path("/{id}/documents/{documentId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.WORKER, Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER})
    @Operation(
            operationId = "getDocumentContent",
            summary = "The file itself, as an attachment; each reading is a line of the audit log",
            description =
                    "For the worker herself, and for reviewers whose token carries pii:unmask; others are refused "
                            + "with UNMASKING_FORBIDDEN.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        return commands.read(() -> {
            Claim claim = claim(id);
            if (UnionScope.memberId(callers.caller().scope()).isEmpty()) {
                unmasking.unmask("document", documentId.toString(), "document.content", () -> "");
            }
            Document document = documents.of(claim).stream()
                    .filter(one -> one.id().value().equals(documentId))
                    .findFirst()
                    .orElseThrow(() -> new Refused(DocumentRefusal.DOCUMENT_UNKNOWN));
            byte[] content = documents
                    .read(claim, new DocumentId(documentId))
                    .orElseThrow(() -> new Refused(DocumentRefusal.DOCUMENT_UNKNOWN));
            String extension = document.format().name().toLowerCase(Locale.ROOT);
            return Response.ok(content, document.format().contentType())
                    .header("Content-Disposition", "attachment; filename=\"" + documentId + "." + extension + "\"")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", "no-store")
                    .build();
        });
    }

    private Claim claim(UUID id) {
        return claims.find(new ClaimId(id)).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
    }

    private static DocumentKind kind(@Nullable String kind) {
        for (DocumentKind known : DocumentKind.values()) {
            if (known.name().equals(kind)) {
                return known;
            }
        }
        throw incomplete("/kind", "CHOICE_UNKNOWN", Map.of("choices", List.of(DocumentKind.values())));
    }

    private static String type(FileUpload file) {
        return file.contentType() == null ? "" : file.contentType();
    }

    /** Reads one byte more than is allowed at the most, so that a large file is refused and not held. */
    private static byte[] content(FileUpload file) {
        if (file.size() > FileCheck.SIZE_MAX) {
            throw new Refused(KitRefusal.BODY_TOO_LARGE);
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refused incomplete(String pointer, String code, Map<String, ?> params) {
        return new Refused(DocumentRefusal.DOCUMENT_INCOMPLETE, List.of(Fault.at(pointer, code, params)));
    }

    /** What makes two uploads the same request. */
    private record Identity(String kind, String fileName, String sha256) {}
}
