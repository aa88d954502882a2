package org.huzhu.claims.adjudication.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.claims.adjudication.EstimateBenefits;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.rest.EventStatement;
import org.huzhu.claims.claim.ClaimRefusal;
import org.huzhu.claims.member.MemberId;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.openapi.ApiDocument;
import org.huzhu.union.access.Roles;
import org.huzhu.union.access.UnionScope;

/** What would be paid for an event, without filing anything (试算). */
@Path("/api/v1/benefit-estimates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "estimates")
public class EstimateResource {

    private final Commands commands;
    private final CallerContext callers;
    private final EstimateBenefits estimates;
    private final LineViews lines;
    private final StepSight sight;
    private final Clock clock;

    @Inject
    public EstimateResource(
            Commands commands,
            CallerContext callers,
            EstimateBenefits estimates,
            LineViews lines,
            StepSight sight,
            Clock clock) {
        this.commands = commands;
        this.callers = callers;
        this.estimates = estimates;
        this.lines = lines;
        this.sight = sight;
        this.clock = clock;
    }

    /** Estimates. */
    @POST
    @RolesAllowed({Roles.WORKER, Roles.UNIT_OFFICER, Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER})
    @Extension(name = ApiDocument.QUERY, value = "true")
    @Operation(
            operationId = "estimateBenefits",
            summary = "What would be paid for an event; files nothing and needs no idempotency key",
            description =
                    "Weighs the event against everything the member holds, with what was used before; shows the lines of "
                            + "coverages within the caller's scope. Steps tell of illnesses: they are shown to the worker "
                            + "herself and to who may unmask, and the latter is a line of the audit log. Refused with "
                            + "EVENT_FACTS_WRONG, MEMBER_UNKNOWN, PLAN_VERSION_MISSING.")
    public EstimateView estimate(@Valid @NotNull EstimateRequest request) {
        UUID member = request.memberId() != null
                ? request.memberId()
                : UnionScope.memberId(callers.caller().scope())
                        .orElseThrow(() -> new Refused(
                                ClaimRefusal.CLAIM_REQUEST_WRONG, List.of(Fault.at("/memberId", "FIELD_MISSING"))));
        EventFacts facts = EventStatement.read(request.event(), request.settlement(), Shanghai.dateOf(clock.instant()));
        return commands.read(() -> {
            EstimateBenefits.Estimate estimate = estimates.estimate(new MemberId(member), facts);
            return new EstimateView(
                    member,
                    estimate.asOf(),
                    estimate.engineVersion(),
                    estimate.total(),
                    lines.of(estimate.lines(), null, null, sight.of(member, "estimate", member.toString())));
        });
    }
}
