package org.huzhu.claims.adjudication.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.claims.adjudication.Decision;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.adjudication.ReplayDetermination;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.claim.Claims;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.openapi.ApiDocument;
import org.huzhu.union.access.Roles;
import org.jspecify.annotations.Nullable;

/** A claim's determination: shown with its explanation, and made again. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "determination")
public class DeterminationResource {

    private final Commands commands;
    private final Claims claims;
    private final ReplayDetermination replay;
    private final LineViews lines;
    private final StepSight sight;

    @Inject
    public DeterminationResource(
            Commands commands, Claims claims, ReplayDetermination replay, LineViews lines, StepSight sight) {
        this.commands = commands;
        this.claims = claims;
        this.replay = replay;
        this.lines = lines;
        this.sight = sight;
    }

    /** Shows a determination. */
    @GET
    @Path("/{id}/determination")
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER, Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER, Roles.AUDITOR})
    @Operation(
            operationId = "getDetermination",
            summary = "What a claim is worth, each yuan explained in zh and en",
            description =
                    "The latest version, or the one asked for. Steps may tell a diagnosis: they are shown to the worker "
                            + "herself and to who may unmask, and the latter is a line of the audit log.")
    public DeterminationView get(@PathParam("id") UUID id, @QueryParam("version") @Nullable Integer version) {
        return commands.read(() -> {
            Claim claim = claim(id);
            ReplayDetermination.Replay made =
                    replay.replay(claim, version == null ? claim.determinationVersion() : version);
            return view(claim, made);
        });
    }

    /** Makes a determination again. */
    @GET
    @Path("/{id}/determination/replay")
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER, Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER, Roles.AUDITOR})
    @Operation(
            operationId = "getDeterminationReplay",
            summary = "Make a determination again from what is stored; tells whether the bytes are the same")
    public ReplayView getReplay(@PathParam("id") UUID id, @QueryParam("version") @Nullable Integer version) {
        return replayed(id, version);
    }

    /** Makes a determination again; changes nothing and needs no idempotency key. */
    @POST
    @Path("/{id}/determination/replay")
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER, Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER, Roles.AUDITOR})
    @Extension(name = ApiDocument.QUERY, value = "true")
    @Operation(
            operationId = "replayDetermination",
            summary = "The same as the GET; changes nothing and needs no idempotency key")
    public ReplayView postReplay(@PathParam("id") UUID id, @QueryParam("version") @Nullable Integer version) {
        return replayed(id, version);
    }

    private ReplayView replayed(UUID id, @Nullable Integer version) {
        return commands.read(() -> {
            Claim claim = claim(id);
            ReplayDetermination.Replay made =
                    replay.replay(claim, version == null ? claim.determinationVersion() : version);
            KeptDetermination stored = made.determination();
            return new ReplayView(
                    id,
                    stored.version(),
                    stored.engineVersion(),
                    made.comparison() == ReplayDetermination.Comparison.EQUAL,
                    new ReplayView.DigestsView(stored.inputDigest(), stored.outcomeDigest()),
                    new ReplayView.DigestsView(
                            made.again().inputDigest(), made.again().outcomeDigest()),
                    made.again().outcomeText().length);
        });
    }

    private DeterminationView view(Claim claim, ReplayDetermination.Replay made) {
        KeptDetermination stored = made.determination();
        Decision again = made.again();
        return new DeterminationView(
                stored.id().value(),
                claim.id().value(),
                stored.version(),
                stored.version() == claim.determinationVersion(),
                stored.stage().name(),
                stored.decidedOn(),
                stored.madeAt(),
                stored.engineVersion(),
                stored.inputDigest(),
                stored.outcomeDigest(),
                stored.payable(),
                lines.of(
                        again.outcome().lines(),
                        stored,
                        new LineViews.Told(
                                again.input().event().dates(),
                                Shanghai.dateOf(claim.filing().at())),
                        sight.of(
                                claim.member().value(),
                                "determination",
                                stored.id().toString())));
    }

    private Claim claim(UUID id) {
        return claims.find(new ClaimId(id)).orElseThrow(() -> new Refused(ClaimRefusal.CLAIM_UNKNOWN));
    }
}
