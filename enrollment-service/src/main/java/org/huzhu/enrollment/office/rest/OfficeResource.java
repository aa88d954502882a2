package org.huzhu.enrollment.office.rest;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.enrollment.office.Office;
import org.huzhu.enrollment.office.OfficeCode;
import org.huzhu.enrollment.office.OfficeId;
import org.huzhu.enrollment.office.OfficeRefusal;
import org.huzhu.enrollment.office.Offices;
import org.huzhu.enrollment.office.OpenOffice;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.union.access.Roles;

/** Offices. */
@Path("/api/v1/offices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "offices", description = "The tree of offices")
public class OfficeResource {
    private final Commands commands;
    private final OpenOffice openOffice;
    private final Offices offices;

    @Inject
    public OfficeResource(Commands commands, OpenOffice openOffice, Offices offices) {
        this.commands = commands;
        this.openOffice = openOffice;
        this.offices = offices;
    }

    /** Opens an office. */
    @POST
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    @Operation(operationId = "openOffice", summary = "Open an office")
    @APIResponseSchema(value = OfficeView.class, responseCode = "201", responseDescription = "The office is open")
    public Response open(@Valid @NotNull OfficeRequest request) {
        return commands.run(Command.of("open-office"), request, () -> {
            Office office = openOffice.open(
                    OfficeCode.parse(request.code(), "/code"),
                    request.name(),
                    request.level(),
                    Optional.ofNullable(request.parentCode()).map(code -> OfficeCode.parse(code, "/parentCode")));
            return Answer.created(URI.create("/api/v1/offices/" + office.id()), OfficeView.of(office));
        });
    }

    /** Lists the offices by code. */
    @GET
    @RolesAllowed({
        Roles.PROVINCE_ADMIN,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PLAN_ADMIN,
        Roles.UNIT_OFFICER,
        Roles.AUDITOR
    })
    @Operation(operationId = "listOffices", summary = "Offices by code")
    public Page<OfficeView> list(@BeanParam PageRequest page) {
        return commands.read(() -> Page.of(
                offices.after(page.cursor(1).map(cursor -> cursor.text(0)).orElse(""), page.fetchSize()),
                page,
                office -> Cursor.of(office.code()),
                OfficeView::of));
    }

    /** Shows an office. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.PROVINCE_ADMIN,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PLAN_ADMIN,
        Roles.UNIT_OFFICER,
        Roles.AUDITOR
    })
    @Operation(operationId = "getOffice", summary = "One office")
    public OfficeView get(@PathParam("id") UUID id) {
        return commands.read(() -> offices.find(new OfficeId(id))
                .map(OfficeView::of)
                .orElseThrow(() -> new Refused(OfficeRefusal.OFFICE_NOT_FOUND)));
    }
}
