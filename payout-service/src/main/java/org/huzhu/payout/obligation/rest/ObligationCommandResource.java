package org.huzhu.payout.obligation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.kernel.personal.BankCard;
import org.huzhu.kernel.personal.BankLineNumber;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.standing.Standing;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.ApproveNewAttempt;
import org.huzhu.payout.obligation.ConfirmPayee;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.huzhu.payout.obligation.PayeeVault;
import org.huzhu.payout.obligation.ProposeNewAttempt;
import org.huzhu.union.access.Roles;
import org.jspecify.annotations.Nullable;

/** What people may do with an obligation when a payment did not go through. */
@Path("/api/v1/obligations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "obligations")
public class ObligationCommandResource {

    private static final String PERSON_OF_COMMAND = "The obligation as it is now; its version is the ETag";

    private final Commands commands;
    private final CallerContext callers;
    private final PayeeVault vault;
    private final ConfirmPayee confirmPayee;
    private final ProposeNewAttempt proposeNewAttempt;
    private final ApproveNewAttempt approveNewAttempt;

    public ObligationCommandResource(
            Commands commands,
            CallerContext callers,
            PayeeVault vault,
            ConfirmPayee confirmPayee,
            ProposeNewAttempt proposeNewAttempt,
            ApproveNewAttempt approveNewAttempt) {
        this.commands = commands;
        this.callers = callers;
        this.vault = vault;
        this.confirmPayee = confirmPayee;
        this.proposeNewAttempt = proposeNewAttempt;
        this.approveNewAttempt = approveNewAttempt;
    }

    /** Confirms or corrects the payee of a returned obligation. */
    @POST
    @Path("/payee-confirmation")
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER})
    @Operation(
            operationId = "confirmPayee",
            summary = "Confirm (empty body) or correct the payee of a returned obligation; opens it for a new attempt",
            description =
                    "A correction mends the account of the same person; whom the fund owes is the review's decision."
                            + " Who confirms or corrects a payee cannot approve a batch that pays it."
                            + " Refusals: OBLIGATION_TRANSITION_NOT_ALLOWED, PAYEE_INCOMPLETE, PAYEE_NAME_DIFFERS,"
                            + " PAYEE_UNREADABLE, OBLIGATION_CHANGED." + Standing.REFUSALS)
    @APIResponse(
            responseCode = "200",
            description = PERSON_OF_COMMAND,
            content = @Content(schema = @Schema(implementation = ObligationView.class)))
    public Response confirmPayee(@PathParam("id") UUID id, @Valid @NotNull PayeeConfirmationRequest request) {
        return commands.run(
                Command.freeing("confirm-payee"),
                request,
                () -> answer(confirmPayee.handle(
                        new ObligationId(id), commands.expectedVersion(), person(), correction(request))));
    }

    /** Proposes a new attempt. */
    @POST
    @Path("/new-attempt")
    @RolesAllowed(Roles.FINANCE_MAKER)
    @Operation(
            operationId = "proposeNewAttempt",
            summary = "Propose to give up an attempt that the bank never received",
            description = "The bank is asked to cancel the order."
                    + " Refusals: OBLIGATION_TRANSITION_NOT_ALLOWED, BANK_HAS_NOT_ANSWERED, NEW_ATTEMPT_PROPOSED.")
    @APIResponse(
            responseCode = "200",
            description = PERSON_OF_COMMAND,
            content = @Content(schema = @Schema(implementation = ObligationView.class)))
    public Response proposeNewAttempt(@PathParam("id") UUID id, @Valid @NotNull NewAttemptRequest request) {
        return commands.run(
                Command.money("propose-new-attempt"),
                request,
                () -> answer(proposeNewAttempt.handle(
                        new ObligationId(id), commands.expectedVersion(), person(), request.reasonCode())));
    }

    /** Approves a new attempt. */
    @POST
    @Path("/new-attempt/approval")
    @RolesAllowed(Roles.FINANCE_CHECKER)
    @Operation(
            operationId = "approveNewAttempt",
            summary = "Approve a proposed new attempt; the obligation is open again",
            description = "By another person than the proposer. Refusals: NEW_ATTEMPT_APPROVED_BY_PROPOSER,"
                    + " NEW_ATTEMPT_NOT_PROPOSED, OBLIGATION_TRANSITION_NOT_ALLOWED." + Standing.REFUSALS)
    @APIResponse(
            responseCode = "200",
            description = PERSON_OF_COMMAND,
            content = @Content(schema = @Schema(implementation = ObligationView.class)))
    public Response approveNewAttempt(@PathParam("id") UUID id, @Nullable ApprovalRequest request) {
        return commands.run(
                Command.freeing("approve-new-attempt"),
                request,
                () -> answer(approveNewAttempt.handle(new ObligationId(id), commands.expectedVersion(), person())));
    }

    private Answer answer(Obligation obligation) {
        return Answer.ok(ObligationView.of(obligation, vault), obligation.version());
    }

    private String person() {
        return callers.caller().personKey();
    }

    private static Optional<ConfirmPayee.Correction> correction(PayeeConfirmationRequest request) {
        if (!request.corrects()) {
            return Optional.empty();
        }
        String name = request.name();
        String account = request.account();
        String bankLine = request.bankLineNumber();
        if (name == null || name.isBlank() || account == null || bankLine == null) {
            throw new Refused(ObligationRefusal.PAYEE_INCOMPLETE);
        }
        List<Fault> faults = new ArrayList<>();
        BankCard.faultOf(account).ifPresent(code -> faults.add(Fault.at("/account", code.name())));
        BankLineNumber.faultOf(bankLine).ifPresent(code -> faults.add(Fault.at("/bankLineNumber", code.name())));
        if (!faults.isEmpty()) {
            throw new Refused(ObligationRefusal.PAYEE_INCOMPLETE, faults);
        }
        var corrected = new PayeeVault.Opened(
                Sensitive.of(name.strip()), BankCard.of(account).sensitive());
        return Optional.of(new ConfirmPayee.Correction(corrected, bankLine));
    }
}
