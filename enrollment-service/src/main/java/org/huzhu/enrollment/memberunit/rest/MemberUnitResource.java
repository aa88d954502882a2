package org.huzhu.enrollment.memberunit.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.enrollment.memberunit.MemberUnit;
import org.huzhu.enrollment.memberunit.MemberUnitRefusal;
import org.huzhu.enrollment.memberunit.MemberUnits;
import org.huzhu.enrollment.memberunit.MoveMemberUnit;
import org.huzhu.enrollment.memberunit.RegisterMemberUnit;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.union.access.Roles;

/** Member units. */
@Path("/api/v1/member-units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "member-units", description = "Employer units and their place in the tree of offices")
public class MemberUnitResource {
    private final Commands commands;
    private final RegisterMemberUnit registerMemberUnit;
    private final MoveMemberUnit moveMemberUnit;
    private final MemberUnits units;

    @Inject
    public MemberUnitResource(
            Commands commands,
            RegisterMemberUnit registerMemberUnit,
            MoveMemberUnit moveMemberUnit,
            MemberUnits units) {
        this.commands = commands;
        this.registerMemberUnit = registerMemberUnit;
        this.moveMemberUnit = moveMemberUnit;
        this.units = units;
    }

    /** Registers a unit under an office of the caller's subtree. */
    @POST
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.OFFICE_REVIEWER})
    @Operation(operationId = "registerMemberUnit", summary = "Register a member unit")
    @APIResponseSchema(
            value = MemberUnitView.class,
            responseCode = "201",
            responseDescription = "The unit is registered")
    public Response register(@Valid @NotNull MemberUnitRequest request) {
        return commands.run(Command.of("register-member-unit"), request, () -> {
            MemberUnit unit = registerMemberUnit.register(request.toRequest());
            return Answer.created(
                    URI.create("/api/v1/member-units/" + unit.id()), MemberUnitView.of(unit), unit.version());
        });
    }

    /** Moves a unit under another office from a day on. */
    @POST
    @Path("/{id}/moves")
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    @Operation(operationId = "moveMemberUnit", summary = "Move a member unit under another office")
    @APIResponseSchema(
            value = MemberUnitView.class,
            responseCode = "201",
            responseDescription = "The move is noted; a day to come takes effect when it comes")
    public Response move(@PathParam("id") UUID id, @Valid @NotNull MoveRequest request) {
        return commands.run(Command.of("move-member-unit"), request, () -> {
            UnitId unitId = new UnitId(id);
            MemberUnit unit = moveMemberUnit.handle(
                    unitId,
                    commands.expectedVersion(),
                    OfficeCode.parse(request.officeCode(), "/officeCode"),
                    request.from());
            return Answer.created(URI.create("/api/v1/member-units/" + id), MemberUnitView.of(unit), unit.version());
        });
    }

    /** Lists the units that the caller may see. */
    @GET
    @RolesAllowed({
        Roles.PROVINCE_ADMIN,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PLAN_ADMIN,
        Roles.UNIT_OFFICER,
        Roles.FINANCE_MAKER,
        Roles.FINANCE_CHECKER,
        Roles.AUDITOR
    })
    @Operation(operationId = "listMemberUnits", summary = "Member units that the caller may see")
    public Page<MemberUnitView> list(@BeanParam PageRequest page) {
        return commands.read(() -> Page.of(
                units.after(page.cursor(1).map(cursor -> new UnitId(cursor.id(0))), page.fetchSize()),
                page,
                unit -> Cursor.of(unit.id()),
                MemberUnitView::of));
    }

    /** Shows a unit with its placements. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.PROVINCE_ADMIN,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PLAN_ADMIN,
        Roles.UNIT_OFFICER,
        Roles.FINANCE_MAKER,
        Roles.FINANCE_CHECKER,
        Roles.AUDITOR
    })
    @Operation(operationId = "getMemberUnit", summary = "One member unit with its places in the tree, past and to come")
    @APIResponseSchema(value = MemberUnitView.class, responseCode = "200", responseDescription = "Found")
    public Response get(@PathParam("id") UUID id) {
        UnitId unitId = new UnitId(id);
        return commands.read(() -> units.find(unitId)
                        .map(unit -> Answer.ok(MemberUnitView.of(unit, units.placements(unitId)), unit.version()))
                        .orElseThrow(() -> new Refused(MemberUnitRefusal.UNIT_NOT_FOUND)))
                .toResponse();
    }
}
