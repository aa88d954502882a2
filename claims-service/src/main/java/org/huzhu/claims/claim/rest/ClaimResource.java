package org.huzhu.claims.claim.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.rest.EventStatement;
import org.huzhu.claims.claim.Actor;
import org.huzhu.claims.claim.CallingActor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.FileClaim;
import org.huzhu.claims.claim.SubmitClaim;
import org.huzhu.claims.claim.WithdrawClaim;
import org.huzhu.claims.member.MemberId;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.union.access.Roles;
import org.huzhu.union.access.UnionScope;
import org.jspecify.annotations.Nullable;

/** Claims: begun, handed in, taken back, looked at. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "claims")
public class ClaimResource {

    private final Commands commands;
    private final CallerContext callers;
    private final CallingActor calling;
    private final FileClaim fileClaim;
    private final SubmitClaim submitClaim;
    private final WithdrawClaim withdrawClaim;
    private final Claims claims;
    private final ClaimViews views;
    private final Clock clock;

    @Inject
    public ClaimResource(
            Commands commands,
            CallerContext callers,
            CallingActor calling,
            FileClaim fileClaim,
            SubmitClaim submitClaim,
            WithdrawClaim withdrawClaim,
            Claims claims,
            ClaimViews views,
            Clock clock) {
        this.commands = commands;
        this.callers = callers;
        this.calling = calling;
        this.fileClaim = fileClaim;
        this.submitClaim = submitClaim;
        this.withdrawClaim = withdrawClaim;
        this.claims = claims;
        this.views = views;
        this.clock = clock;
    }

    /** Begins a claim. */
    @POST
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER})
    @Operation(
            operationId = "fileClaim",
            summary = "Begin a claim for a care event",
            description = "Refused with EVENT_FACTS_WRONG, CLAIM_REQUEST_WRONG, PAYEE_NAME_DIFFERS, MEMBER_UNKNOWN, "
                    + "CLAIM_EXISTS (names the first claim).")
    @APIResponse(
            responseCode = "201",
            description = "The claim, a draft",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response file(@Valid @NotNull ClaimRequest request) {
        return commands.run(Command.of("file-claim"), request, () -> {
            UUID member = request.memberId() != null
                    ? request.memberId()
                    : UnionScope.memberId(callers.caller().scope())
                            .orElseThrow(() -> new Refused(
                                    ClaimRefusal.CLAIM_REQUEST_WRONG, List.of(Fault.at("/memberId", "FIELD_MISSING"))));
            EventFacts facts =
                    EventStatement.read(request.event(), request.settlement(), Shanghai.dateOf(clock.instant()));
            MemberId whose = new MemberId(member);
            Claim claim = fileClaim.handle(
                    calling.actor(), calling.channel(), whose, facts, PayeeStatement.read(request.payee(), whose));
            return Answer.created(URI.create("/api/v1/claims/" + claim.id()), ClaimView.brief(claim), claim.version());
        });
    }

    /** Lists claims. */
    @GET
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER, Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER, Roles.AUDITOR})
    @Operation(operationId = "listClaims", summary = "Claims within the caller's scope, newest first")
    public Page<ClaimView> list(
            @QueryParam("memberId") @Nullable UUID memberId,
            @QueryParam("state") @Nullable ClaimState state,
            @QueryParam("number") @Nullable String number,
            @BeanParam PageRequest page) {
        Claims.ClaimFilter filter = new Claims.ClaimFilter(
                Optional.ofNullable(memberId).map(MemberId::new),
                Optional.ofNullable(state),
                Optional.ofNullable(number));
        Optional<ClaimId> after = page.cursor(1).map(cursor -> new ClaimId(cursor.id(0)));
        List<Claim> rows = commands.read(() -> claims.page(filter, page.fetchSize(), after));
        return Page.of(rows, page, claim -> Cursor.of(claim.id()), ClaimView::brief);
    }

    /** Shows a claim. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER, Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER, Roles.AUDITOR})
    @Operation(
            operationId = "getClaim",
            summary = "A claim with its facts, what it is worth and what may be done next",
            description = "Names, accounts and diagnoses are masked unless the token carries pii:unmask; each unmasked "
                    + "field is a line of the audit log.")
    @APIResponse(
            responseCode = "200",
            description = "The claim; its version is the ETag",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response get(@PathParam("id") UUID id) {
        return commands.read(() -> {
            Claim claim = claims.find(new ClaimId(id)).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
            return Answer.ok(views.whole(claim), claim.version()).toResponse();
        });
    }

    /** Hands a claim in. */
    @POST
    @Path("/{id}/submission")
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER})
    @Operation(
            operationId = "submitClaim",
            summary = "Hand a claim in; the promised clock starts",
            description = "Refused with CLAIM_STATE_FORBIDS (409, with the allowed commands).")
    @APIResponse(
            responseCode = "200",
            description = "The claim, SUBMITTED",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response submit(@PathParam("id") UUID id, @Nullable NoContent body) {
        return change("submit-claim", id, body, submitClaim::handle);
    }

    /** Takes a claim back. */
    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER})
    @Operation(
            operationId = "withdrawClaim",
            summary = "Take a claim back before it is decided",
            description = "Refused with CLAIM_STATE_FORBIDS (409, with the allowed commands).")
    @APIResponse(
            responseCode = "200",
            description = "The claim, WITHDRAWN",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response withdraw(@PathParam("id") UUID id, @Nullable NoContent body) {
        return change("withdraw-claim", id, body, withdrawClaim::handle);
    }

    private Response change(String name, UUID id, @Nullable Object body, Change change) {
        return commands.run(Command.of(name), body, () -> {
            Claim claim = change.handle(calling.actor(), new ClaimId(id), commands.expectedVersion());
            return Answer.ok(ClaimView.brief(claim), claim.version());
        });
    }

    /** A command that needs no more than the claim. */
    @FunctionalInterface
    private interface Change {
        Claim handle(Actor actor, ClaimId id, ExpectedVersion seen);
    }
}
