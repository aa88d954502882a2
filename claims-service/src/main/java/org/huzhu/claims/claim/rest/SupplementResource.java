package org.huzhu.claims.claim.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.rest.EventStatement;
import org.huzhu.claims.claim.AppealClaim;
import org.huzhu.claims.claim.CallingActor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.ClaimTimelines;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.RequestSupplement;
import org.huzhu.claims.claim.SupplyClaim;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.union.access.Roles;
import org.jspecify.annotations.Nullable;

/** What is asked of a claimant and answered, what she objects, and a claim's timeline. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "claims")
public class SupplementResource {

    private static final int WORDS_MAX = 1000;

    private final Commands commands;
    private final CallerContext callers;
    private final CallingActor calling;
    private final RequestSupplement requestSupplement;
    private final SupplyClaim supplyClaim;
    private final AppealClaim appealClaim;
    private final Claims claims;
    private final ClaimTimelines timelines;
    private final Clock clock;

    @Inject
    public SupplementResource(
            Commands commands,
            CallerContext callers,
            CallingActor calling,
            RequestSupplement requestSupplement,
            SupplyClaim supplyClaim,
            AppealClaim appealClaim,
            Claims claims,
            ClaimTimelines timelines,
            Clock clock) {
        this.commands = commands;
        this.callers = callers;
        this.calling = calling;
        this.requestSupplement = requestSupplement;
        this.supplyClaim = supplyClaim;
        this.appealClaim = appealClaim;
        this.claims = claims;
        this.timelines = timelines;
        this.clock = clock;
    }

    /** Asks the claimant for more. */
    @POST
    @Path("/{id}/supplement-requests")
    @RolesAllowed({Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER})
    @Operation(
            operationId = "requestSupplement",
            summary = "Ask the claimant for more; the promised clock stands still",
            description = "Refused with CLAIM_REQUEST_WRONG or CLAIM_STATE_FORBIDS.")
    @APIResponse(
            responseCode = "200",
            description = "The claim, SUPPLEMENT_REQUESTED",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response request(@PathParam("id") UUID id, @Valid @NotNull SupplementRequest request) {
        return commands.run(Command.of("request-supplement"), request, () -> {
            Claim claim = requestSupplement.handle(
                    calling.actor(),
                    new ClaimId(id),
                    commands.expectedVersion(),
                    words("/question", request.question()));
            return Answer.ok(ClaimView.brief(claim), claim.version());
        });
    }

    /** Takes the claimant's answer. */
    @POST
    @Path("/{id}/supplements")
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER})
    @Operation(
            operationId = "supplyClaim",
            summary = "Answer what was asked; the promised clock runs on",
            description =
                    "Documents are uploaded before. Facts are sent only where they are corrected, and then whole; "
                            + "all is verified and decided anew. Refused with EVENT_FACTS_WRONG, CLAIM_EXISTS or "
                            + "CLAIM_STATE_FORBIDS.")
    @APIResponse(
            responseCode = "200",
            description = "The claim, SUBMITTED again",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response supply(@PathParam("id") UUID id, @Nullable SupplyRequest request) {
        return commands.run(Command.of("supply-claim"), request, () -> {
            Optional<EventFacts> corrected = Optional.ofNullable(request)
                    .filter(sent -> sent.event() != null || sent.settlement() != null)
                    .map(sent ->
                            EventStatement.read(sent.event(), sent.settlement(), Shanghai.dateOf(clock.instant())));
            Claim claim = supplyClaim.handle(calling.actor(), new ClaimId(id), commands.expectedVersion(), corrected);
            return Answer.ok(ClaimView.brief(claim), claim.version());
        });
    }

    /** Takes the claimant's objection to a refusal. */
    @POST
    @Path("/{id}/appeals")
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER})
    @Operation(
            operationId = "appealClaim",
            summary = "Object to a refusal; everything is asked, weighed and reviewed anew by other people",
            description =
                    "Documents are uploaded before. The promised clock starts anew; the day of filing stays. Refused with "
                            + "CLAIM_REQUEST_WRONG, CLAIM_STATE_FORBIDS or SETTLEMENT_CLAIMED.")
    @APIResponse(
            responseCode = "200",
            description = "The claim, APPEALED",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response appeal(@PathParam("id") UUID id, @Valid @NotNull AppealRequest request) {
        return commands.run(Command.of("appeal-claim"), request, () -> {
            Claim claim = appealClaim.handle(
                    calling.actor(), new ClaimId(id), commands.expectedVersion(), words("/reason", request.reason()));
            return Answer.ok(ClaimView.brief(claim), claim.version());
        });
    }

    /** Tells a claim's story. */
    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER, Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER, Roles.AUDITOR})
    @Operation(operationId = "getClaimTimeline", summary = "What happened to a claim, in order, in zh or en")
    public List<TimelineView> timeline(@PathParam("id") UUID id) {
        Locale locale = callers.caller().locale();
        return commands.read(() -> {
            Claim claim = claims.find(new ClaimId(id)).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
            return timelines.of(claim.id()).stream()
                    .map(entry -> TimelineView.of(entry, locale))
                    .toList();
        });
    }

    private static String words(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new Refused(ClaimRefusal.CLAIM_REQUEST_WRONG, List.of(Fault.at(pointer, "FIELD_MISSING")));
        }
        if (text.length() > WORDS_MAX) {
            throw new Refused(
                    ClaimRefusal.CLAIM_REQUEST_WRONG,
                    List.of(Fault.at(pointer, "TEXT_TOO_LONG", Map.of("max", WORDS_MAX))));
        }
        return text.strip();
    }
}
