package org.huzhu.payout.obligation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.kernel.obligation.ObligationState;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.kit.personal.Unmasking;
import org.huzhu.payout.id.ClaimId;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.ledger.FundId;
import org.huzhu.payout.obligation.Attempts;
import org.huzhu.payout.obligation.Obligation;
import org.huzhu.payout.obligation.ObligationRefusal;
import org.huzhu.payout.obligation.Obligations;
import org.huzhu.payout.obligation.PayeeVault;
import org.huzhu.union.access.Roles;
import org.jspecify.annotations.Nullable;

/** Obligations to be read. */
@Path("/api/v1/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "obligations", description = "What the funds owe, and every try to pay it")
public class ObligationResource {

    private final Commands commands;
    private final Obligations obligations;
    private final Attempts attempts;
    private final PayeeVault vault;
    private final Unmasking unmasking;

    public ObligationResource(
            Commands commands, Obligations obligations, Attempts attempts, PayeeVault vault, Unmasking unmasking) {
        this.commands = commands;
        this.obligations = obligations;
        this.attempts = attempts;
        this.vault = vault;
        this.unmasking = unmasking;
    }

    /** Lists the obligations that the caller may see, newest first. */
    @GET
    @RolesAllowed({
        Roles.WORKER,
        Roles.UNIT_OFFICER,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PROVINCE_ADMIN,
        Roles.FINANCE_MAKER,
        Roles.FINANCE_CHECKER,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listObligations",
            summary = "Obligations, newest first; funded=false is the work list of funds without money")
    public Page<ObligationView> list(
            @QueryParam("claimId") @Nullable @Parameter(description = "Only those of this claim") UUID claimId,
            @QueryParam("state") @Nullable @Parameter(description = "Only those in this state") ObligationState state,
            @QueryParam("funded") @Nullable @Parameter(description = "Only those with or without money") Boolean funded,
            @QueryParam("fundId")
                    @Nullable
                    @Parameter(description = "Only those of this fund", example = "420000-HOSPITAL")
                    String fundId,
            @BeanParam PageRequest page) {
        var filter = new Obligations.Filter(
                Optional.ofNullable(claimId).map(ClaimId::new),
                Optional.ofNullable(state),
                Optional.ofNullable(funded),
                Optional.ofNullable(fundId).map(ObligationResource::fund));
        return commands.read(() -> Page.of(
                obligations.page(
                        filter, page.cursor(1).map(cursor -> new ObligationId(cursor.id(0))), page.fetchSize()),
                page,
                obligation -> Cursor.of(obligation.id()),
                obligation -> ObligationView.of(obligation, vault)));
    }

    /** Shows an obligation. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.WORKER,
        Roles.UNIT_OFFICER,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PROVINCE_ADMIN,
        Roles.FINANCE_MAKER,
        Roles.FINANCE_CHECKER,
        Roles.AUDITOR
    })
    @Operation(operationId = "getObligation", summary = "One obligation with its attempts, the payee masked")
    @APIResponse(
            responseCode = "200",
            description = "The obligation; its version is the ETag",
            content = @Content(schema = @Schema(implementation = ObligationDetail.class)))
    public Response get(@PathParam("id") UUID id) {
        return commands.read(() -> {
                    Obligation found = found(id);
                    return Answer.ok(
                            new ObligationDetail(
                                    ObligationView.of(found, vault),
                                    attempts.of(found.id()).stream()
                                            .map(AttemptView::of)
                                            .toList()),
                            found.version());
                })
                .toResponse();
    }

    /** Shows the payee in full, to who may; each reading is written down. */
    @GET
    @Path("/{id}/payee")
    @RolesAllowed({
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PROVINCE_ADMIN,
        Roles.FINANCE_MAKER,
        Roles.FINANCE_CHECKER
    })
    @Operation(
            operationId = "getObligationPayee",
            summary = "The payee in full; needs the scope pii:unmask and leaves a line in the audit log")
    public PayeeView payee(@PathParam("id") UUID id) {
        return commands.read(() -> {
            Obligation found = found(id);
            PayeeVault.Opened payee =
                    vault.tryOpen(found.payee()).orElseThrow(() -> new Refused(ObligationRefusal.PAYEE_UNREADABLE));
            String key = found.id().toString();
            return new PayeeView(
                    unmasking.unmask(
                            "obligation", key, "payee.name", () -> payee.name().reveal()),
                    unmasking.unmask(
                            "obligation",
                            key,
                            "payee.account",
                            () -> payee.account().reveal()),
                    found.payee().bankLineNumber());
        });
    }

    private Obligation found(UUID id) {
        return obligations
                .find(new ObligationId(id))
                .orElseThrow(() -> new Refused(ObligationRefusal.OBLIGATION_NOT_FOUND));
    }

    /** A fund that cannot be named is one that nobody has. */
    private static FundId fund(String text) {
        try {
            return FundId.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new Refused(ObligationRefusal.OBLIGATION_FILTER_MALFORMED, java.util.Map.of("parameter", "fundId"));
        }
    }
}
