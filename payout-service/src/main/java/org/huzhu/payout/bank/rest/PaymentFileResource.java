package org.huzhu.payout.bank.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.personal.Unmasking;
import org.huzhu.payout.bank.PaymentFile;
import org.huzhu.payout.id.BatchId;
import org.huzhu.union.access.Roles;

/** The bank's file of a batch. */
@Path("/api/v1/payment-batches/{id}/pain.001")
@Tag(name = "payment-batches")
public class PaymentFileResource {

    private final Commands commands;
    private final PaymentFile file;
    private final Unmasking unmasking;

    public PaymentFileResource(Commands commands, PaymentFile file, Unmasking unmasking) {
        this.commands = commands;
        this.file = file;
        this.unmasking = unmasking;
    }

    /** Writes the file; the same batch gives the same bytes. */
    @GET
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER})
    @Operation(
            operationId = "getPaymentFile",
            summary = "The pain.001.001.09 of a released batch",
            description =
                    "Payees stand in it in clear: it needs the scope pii:unmask, and each reading leaves a line in"
                            + " the audit log. Refusals: UNMASKING_FORBIDDEN, BATCH_NOT_FOUND, PAYMENT_FILE_NOT_READY.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING, description = "pain.001.001.09")))
    public Response get(@PathParam("id") UUID id) {
        byte[] bytes = commands.read(() -> {
            unmasking.unmask("payment-batch", id.toString(), "pain.001", () -> "");
            return file.write(new BatchId(id));
        });
        return Response.ok(bytes, MediaType.APPLICATION_XML_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".pain.001.xml\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
