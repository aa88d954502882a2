package org.huzhu.enrollment.member.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.enrollment.member.MemberRefusal;
import org.huzhu.enrollment.member.Members;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.PersonalRefusal;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.openapi.ApiDocument;
import org.huzhu.union.access.Roles;

/** The search for a member; a POST because a citizen id does not belong into an address. */
@Path("/api/v1/member-searches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "members")
public class MemberSearchResource {
    private final Commands commands;
    private final Members members;

    @Inject
    public MemberSearchResource(Commands commands, Members members) {
        this.commands = commands;
        this.members = members;
    }

    /** Finds the member with a citizen id among those that the caller may see. Changes nothing. */
    @POST
    @RolesAllowed({Roles.UNIT_OFFICER, Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER, Roles.PROVINCE_ADMIN})
    @Extension(name = ApiDocument.QUERY, value = "true")
    @Operation(operationId = "searchMember", summary = "Find a member by citizen id")
    public MemberView search(@Valid @NotNull MemberSearchRequest request) {
        Optional<PersonalRefusal> fault = CitizenId.faultOf(request.idNumber());
        if (fault.isPresent()) {
            throw new Refused(
                    fault.get(), List.of(Fault.at("/idNumber", fault.get().name())));
        }
        return commands.read(() -> members.find(CitizenId.of(request.idNumber()))
                .map(MemberView::of)
                .orElseThrow(() -> new Refused(MemberRefusal.MEMBER_NOT_FOUND)));
    }
}
