package org.huzhu.payout.bank.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.standing.Standing;
import org.huzhu.payout.bank.ConfirmUpload;
import org.huzhu.payout.reconciliation.ItemId;
import org.huzhu.union.access.Roles;
import org.jspecify.annotations.Nullable;

/** What people say about an uploaded line, where the bank itself cannot be asked. */
@Path("/api/v1/reconciliation-items/{id}/confirmations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "reconciliation")
public class UploadedLineResource {

    private final Commands commands;
    private final CallerContext callers;
    private final ConfirmUpload confirmUpload;

    public UploadedLineResource(Commands commands, CallerContext callers, ConfirmUpload confirmUpload) {
        this.commands = commands;
        this.callers = callers;
        this.confirmUpload = confirmUpload;
    }

    /** Confirms an uploaded line. */
    @POST
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER})
    @Operation(
            operationId = "confirmUploadedLine",
            summary = "Confirm an uploaded line against the bank's paper; the second of two people makes it count",
            description =
                    "Only where the bank has no channel. By two people, neither of whom uploaded it; who confirms has"
                            + " no hand in the next payment of the same obligation."
                            + " Refusals: RECONCILIATION_ITEM_NOT_FOUND, RECONCILIATION_ITEM_CLOSED, UPLOADED_LINE_NOT_FOUND,"
                            + " UPLOADED_LINE_ASKED_OF_BANK, UPLOADED_LINE_CONFIRMED_BY_UPLOADER,"
                            + " UPLOADED_LINE_CONFIRMED_BEFORE." + Standing.REFUSALS)
    @APIResponse(
            responseCode = "200",
            description = "The line as it is now",
            content = @Content(schema = @Schema(implementation = ConfirmationView.class)))
    public Response confirm(@PathParam("id") UUID id, @Nullable ConfirmationRequest request) {
        return commands.run(
                Command.freeing("confirm-uploaded-line"),
                request,
                () -> Answer.ok(ConfirmationView.of(
                        confirmUpload.handle(new ItemId(id), callers.caller().personKey()))));
    }
}
