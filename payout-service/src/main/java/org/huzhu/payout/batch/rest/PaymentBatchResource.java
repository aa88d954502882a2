package org.huzhu.payout.batch.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.Caller;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.kit.standing.Standing;
import org.huzhu.payout.batch.ApproveBatch;
import org.huzhu.payout.batch.BatchContent;
import org.huzhu.payout.batch.BatchContents;
import org.huzhu.payout.batch.BatchRefusal;
import org.huzhu.payout.batch.BatchState;
import org.huzhu.payout.batch.Batches;
import org.huzhu.payout.batch.CancelBatch;
import org.huzhu.payout.batch.ComposeBatch;
import org.huzhu.payout.batch.PaymentBatch;
import org.huzhu.payout.batch.ReleaseBatch;
import org.huzhu.payout.id.BatchId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.union.access.Roles;
import org.huzhu.union.access.UnionScope;
import org.jspecify.annotations.Nullable;

/** Payment batches. */
@Path("/api/v1/payment-batches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "payment-batches", description = "Obligations paid together, made by one person and approved by another")
public class PaymentBatchResource {

    private static final String AS_IT_IS_NOW = "The batch as it is now; its version is the ETag";
    private static final String BARRED = "BATCH_BY_OFFICE_REVIEWER, BATCH_BY_PROVINCE_REVIEWER, BATCH_BY_LINE_UPLOADER,"
            + " BATCH_BY_LINE_CONFIRMER, BATCH_PERSON_BARRED.";

    private final Commands commands;
    private final CallerContext callers;
    private final Batches batches;
    private final BatchContents contents;
    private final ComposeBatch composeBatch;
    private final ApproveBatch approveBatch;
    private final ReleaseBatch releaseBatch;
    private final CancelBatch cancelBatch;

    public PaymentBatchResource(
            Commands commands,
            CallerContext callers,
            Batches batches,
            BatchContents contents,
            ComposeBatch composeBatch,
            ApproveBatch approveBatch,
            ReleaseBatch releaseBatch,
            CancelBatch cancelBatch) {
        this.commands = commands;
        this.callers = callers;
        this.batches = batches;
        this.contents = contents;
        this.composeBatch = composeBatch;
        this.approveBatch = approveBatch;
        this.releaseBatch = releaseBatch;
        this.cancelBatch = cancelBatch;
    }

    /** Composes a batch. */
    @POST
    @RolesAllowed(Roles.FINANCE_MAKER)
    @Operation(
            operationId = "composePaymentBatch",
            summary = "Compose a batch of open, funded obligations: all of them, or none",
            description =
                    "Refusals: BATCH_EMPTY, BATCH_TOO_LARGE, BATCH_NAMES_OBLIGATION_TWICE, BATCH_OBLIGATIONS_UNFIT,"
                            + " OBLIGATION_NOT_FOUND, BATCH_DECLARATION_WRONG, BATCH_BY_OFFICE_REVIEWER,"
                            + " BATCH_BY_PROVINCE_REVIEWER, BATCH_BY_LINE_UPLOADER, BATCH_BY_LINE_CONFIRMER,"
                            + " BATCH_CONCERNED_BY_OPEN_ITEM; each obligation at fault is named in errors, with the open"
                            + " reconciliation items that concern it or its payee.")
    @APIResponse(
            responseCode = "201",
            description = "The batch is a draft",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response compose(@Valid @NotNull BatchRequest request) {
        return commands.run(Command.money("compose-batch"), request, () -> {
            Caller caller = callers.caller();
            String office = UnionScope.officeCode(caller.scope())
                    .orElseThrow(() -> new Refused(BatchRefusal.BATCH_WITHOUT_OFFICE));
            BatchContent content = composeBatch.handle(
                    office,
                    request.obligationIds().stream().map(ObligationId::new).toList(),
                    new ComposeBatch.Declaration(
                            Optional.ofNullable(request.count()), Optional.ofNullable(request.total())),
                    caller.personKey());
            PaymentBatch batch = content.batch();
            return Answer.created(
                    URI.create("/api/v1/payment-batches/" + batch.id()), BatchView.of(batch), batch.version());
        });
    }

    /** Lists the batches of the caller's office. */
    @GET
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER, Roles.PROVINCE_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listPaymentBatches", summary = "Payment batches, newest first")
    public Page<BatchView> list(
            @QueryParam("state") @Nullable @Parameter(description = "Only those in this state") BatchState state,
            @BeanParam PageRequest page) {
        return commands.read(() -> Page.of(
                batches.page(
                        Optional.ofNullable(state),
                        page.cursor(1).map(cursor -> new BatchId(cursor.id(0))),
                        page.fetchSize()),
                page,
                batch -> Cursor.of(batch.id()),
                BatchView::of));
    }

    /** Shows a batch. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER, Roles.PROVINCE_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getPaymentBatch", summary = "One batch with its payments")
    @APIResponse(
            responseCode = "200",
            description = "The batch; its version is the ETag",
            content = @Content(schema = @Schema(implementation = BatchView.Detail.class)))
    public Response get(@PathParam("id") UUID id) {
        return commands.read(() -> {
                    BatchContent content = contents.of(new BatchId(id));
                    return Answer.ok(
                            BatchView.Detail.of(content), content.batch().version());
                })
                .toResponse();
    }

    /** Approves a batch. */
    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Roles.FINANCE_CHECKER)
    @Operation(
            operationId = "approvePaymentBatch",
            summary = "Approve a batch; by another person than its maker",
            description = "Refusals: BATCH_APPROVED_BY_MAKER, BATCH_APPROVED_BY_PAYEE_CONFIRMER, BATCH_CONTENT_CHANGED,"
                    + " BATCH_CONCERNED_BY_OPEN_ITEM, BATCH_TRANSITION_NOT_ALLOWED, " + BARRED
                    + Standing.REFUSALS)
    @APIResponse(
            responseCode = "200",
            description = AS_IT_IS_NOW,
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response approve(@PathParam("id") UUID id, @Nullable CommandRequest request) {
        return decide(
                Command.freeing("approve-batch"),
                request,
                () -> approveBatch.handle(new BatchId(id), commands.expectedVersion(), person()));
    }

    /** Releases a batch. */
    @POST
    @Path("/{id}/release")
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER})
    @Operation(
            operationId = "releasePaymentBatch",
            summary = "Release a batch to the bank; by another person than its approver",
            description = "Its payments are SENT when this answers; the bank is called afterwards, once."
                    + " A replacement is released only once the bank, asked past the last moment of the earlier order,"
                    + " had not executed it."
                    + " Refusals: BATCH_RELEASED_BY_APPROVER, BATCH_CONTENT_CHANGED, BATCH_CONCERNED_BY_OPEN_ITEM,"
                    + " BATCH_REPLACES_LIVE_ORDER, BATCH_TRANSITION_NOT_ALLOWED, "
                    + BARRED
                    + Standing.REFUSALS)
    @APIResponse(
            responseCode = "200",
            description = AS_IT_IS_NOW,
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response release(@PathParam("id") UUID id, @Nullable CommandRequest request) {
        return decide(
                Command.freeing("release-batch"),
                request,
                () -> releaseBatch.handle(new BatchId(id), commands.expectedVersion(), person()));
    }

    /** Cancels a batch. */
    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER})
    @Operation(
            operationId = "cancelPaymentBatch",
            summary = "Give up a batch before it is released; its obligations are open again",
            description = "Refusals: BATCH_TRANSITION_NOT_ALLOWED.")
    @APIResponse(
            responseCode = "200",
            description = AS_IT_IS_NOW,
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response cancel(@PathParam("id") UUID id, @Valid @NotNull CancellationRequest request) {
        return decide(
                Command.money("cancel-batch"),
                request,
                () -> cancelBatch.handle(new BatchId(id), commands.expectedVersion(), request.reasonCode()));
    }

    private Response decide(Command command, @Nullable Object request, Supplier<PaymentBatch> decision) {
        return commands.run(command, request, () -> {
            PaymentBatch batch = decision.get();
            return Answer.ok(BatchView.of(batch), batch.version());
        });
    }

    private String person() {
        return callers.caller().personKey();
    }
}
