package org.huzhu.claims.review.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.claims.careevent.Diagnosis;
import org.huzhu.claims.careevent.rest.EventStatement;
import org.huzhu.claims.claim.CallingActor;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.ClaimState;
import org.huzhu.claims.claim.Claims;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.review.Judgement;
import org.huzhu.claims.review.RefreshDetermination;
import org.huzhu.claims.review.RegradeClaim;
import org.huzhu.claims.review.ReviewClaim;
import org.huzhu.claims.review.ReviewDecision;
import org.huzhu.claims.review.ReviewRefusal;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.standing.Standing;
import org.huzhu.union.access.Roles;
import org.jspecify.annotations.Nullable;

/** Decisions on claims. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "review")
public class ReviewResource {

    private static final String REVIEW = "review-claim";

    private final Commands commands;
    private final CallerContext callers;
    private final CallingActor calling;
    private final ReviewClaim reviewClaim;
    private final RefreshDetermination refreshDetermination;
    private final RegradeClaim regradeClaim;
    private final Claims claims;

    @Inject
    public ReviewResource(
            Commands commands,
            CallerContext callers,
            CallingActor calling,
            ReviewClaim reviewClaim,
            RefreshDetermination refreshDetermination,
            RegradeClaim regradeClaim,
            Claims claims) {
        this.commands = commands;
        this.callers = callers;
        this.calling = calling;
        this.reviewClaim = reviewClaim;
        this.refreshDetermination = refreshDetermination;
        this.regradeClaim = regradeClaim;
        this.claims = claims;
    }

    /** Decides on a claim. */
    @POST
    @Path("/{id}/reviews")
    @RolesAllowed({Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER})
    @Operation(
            operationId = "reviewClaim",
            summary = "Approve, refuse or send back a claim at one level",
            description = "Two levels, two persons, neither of them the claimant. Clinical conditions that the "
                    + "determination lists under toConfirm are confirmed, denied or left open by name. Everything is "
                    + "weighed anew; when the result changed: 409 DETERMINATION_STALE, the new version is stored and both "
                    + "levels begin again. Refused also with CONDITIONS_OPEN, EVIDENCE_PENDING, REVIEWER_IS_CLAIMANT, "
                    + "REVIEWER_DECIDED_OTHER_LEVEL, REVIEW_NOT_YOURS, REVIEW_REQUEST_WRONG, CLAIM_STATE_FORBIDS."
                    + Standing.REFUSALS)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReviewRequest.class),
                            example = "{\"level\":\"OFFICE\",\"decision\":\"APPROVE\",\"note\":\"材料齐全\","
                                    + "\"confirmations\":[\"SI01_PATHOLOGY\",\"SI01_NOT_SKIN\",\"SI01_NOT_NET_G1\","
                                    + "\"BREAST_PRIMARY\"]}"))
    @APIResponse(
            responseCode = "200",
            description = "The claim after the decision",
            content = @Content(schema = @Schema(implementation = ReviewedView.class)))
    public Response review(@PathParam("id") UUID id, @Valid @NotNull ReviewRequest request) {
        Judgement judgement = Judgements.read(request);
        requireRole(judgement.level());
        try {
            Command command =
                    judgement.decision() == ReviewDecision.APPROVE ? Command.freeing(REVIEW) : Command.money(REVIEW);
            return commands.run(command, request, () -> {
                Claim claim =
                        reviewClaim.handle(calling.actor(), new ClaimId(id), commands.expectedVersion(), judgement);
                return Answer.ok(ReviewedView.of(claim), claim.version());
            });
        } catch (Refused refused) {
            if (refused.code() != ReviewRefusal.DETERMINATION_STALE) {
                throw refused;
            }
            throw new Refused(
                    ReviewRefusal.DETERMINATION_STALE, ReviewClaim.stale(refreshed(new ClaimId(id), request)));
        }
    }

    /** A command of its own under the caller's key: what is stored stays, however often the review is sent. */
    private Claim refreshed(ClaimId id, ReviewRequest request) {
        commands.run(Command.of("refresh-determination"), request, () -> {
            Claim claim = refreshDetermination.handle(calling.actor(), id);
            return Answer.ok(ReviewedView.of(claim), claim.version());
        });
        return commands.read(() -> claims.find(id).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN)));
    }

    /** Changes the classification of a claim. */
    @POST
    @Path("/{id}/regrades")
    @RolesAllowed({Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER})
    @Operation(
            operationId = "regradeClaim",
            summary = "Change the classification of a claim (改类); a new determination supersedes the one before",
            description =
                    "Both levels begin again. Refused with REVIEW_REQUEST_WRONG, EVENT_FACTS_WRONG, REVIEW_NOT_YOURS, "
                            + "REVIEWER_IS_CLAIMANT, REVIEWER_DECIDED_OTHER_LEVEL, CLAIM_STATE_FORBIDS.")
    @APIResponse(
            responseCode = "200",
            description = "The claim, before the handling office",
            content = @Content(schema = @Schema(implementation = ReviewedView.class)))
    public Response regrade(@PathParam("id") UUID id, @Valid @NotNull RegradeRequest request) {
        return commands.run(Command.money("regrade-claim"), request, () -> {
            Claim present = claims.find(new ClaimId(id)).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
            ReviewLevel level =
                    present.state() == ClaimState.PROVINCIAL_REVIEW ? ReviewLevel.PROVINCE : ReviewLevel.OFFICE;
            requireRole(level);
            List<EventStatement.@Nullable DiagnosisStatement> stated = request.diagnoses();
            Optional<List<Diagnosis>> diagnoses = Optional.ofNullable(stated).map(EventStatement::readDiagnoses);
            Claim claim = regradeClaim.handle(
                    calling.actor(),
                    new ClaimId(id),
                    commands.expectedVersion(),
                    level,
                    new RegradeClaim.Regrade(
                            Optional.ofNullable(request.note()), Judgements.findings(request), diagnoses));
            return Answer.ok(ReviewedView.of(claim), claim.version());
        });
    }

    private void requireRole(ReviewLevel level) {
        String role = level == ReviewLevel.OFFICE ? Roles.OFFICE_REVIEWER : Roles.PROVINCE_REVIEWER;
        if (!callers.caller().has(role)) {
            throw new Refused(ReviewRefusal.REVIEW_NOT_YOURS);
        }
    }
}
