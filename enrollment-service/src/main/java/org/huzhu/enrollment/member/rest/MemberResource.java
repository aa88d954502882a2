package org.huzhu.enrollment.member.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.enrollment.member.Member;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.member.MemberRefusal;
import org.huzhu.enrollment.member.Members;
import org.huzhu.enrollment.memberunit.MemberUnits;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.personal.UnifiedCreditCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.kit.personal.Unmasking;
import org.huzhu.kit.problem.KitRefusal;
import org.huzhu.union.access.Roles;
import org.huzhu.union.access.UnionScope;
import org.jspecify.annotations.Nullable;

/** Members. */
@Path("/api/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "members", description = "Workers who are or were covered; masked unless the caller may unmask")
public class MemberResource {
    private final Commands commands;
    private final CallerContext callers;
    private final Members members;
    private final MemberUnits units;
    private final Unmasking unmasking;

    @Inject
    public MemberResource(
            Commands commands, CallerContext callers, Members members, MemberUnits units, Unmasking unmasking) {
        this.commands = commands;
        this.callers = callers;
        this.members = members;
        this.units = units;
        this.unmasking = unmasking;
    }

    /** Lists the members that the caller may see. */
    @GET
    @RolesAllowed({
        Roles.UNIT_OFFICER,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PROVINCE_ADMIN,
        Roles.AUDITOR
    })
    @Operation(operationId = "listMembers", summary = "Members that the caller may see, masked")
    public Page<MemberView> list(
            @QueryParam("unitId") @Nullable @Parameter(description = "Only those of this unit") UUID unitId,
            @BeanParam PageRequest page) {
        return commands.read(() -> Page.of(
                members.after(
                        Optional.ofNullable(unitId).map(UnitId::new).or(this::myUnit),
                        page.cursor(1).map(cursor -> new MemberId(cursor.id(0))),
                        page.fetchSize()),
                page,
                member -> Cursor.of(member.id()),
                MemberView::of));
    }

    /** Shows a member, masked. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.WORKER,
        Roles.UNIT_OFFICER,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PROVINCE_ADMIN,
        Roles.AUDITOR
    })
    @Operation(operationId = "getMember", summary = "One member, masked")
    @APIResponseSchema(value = MemberView.class, responseCode = "200", responseDescription = "Found")
    public Response get(@PathParam("id") UUID id) {
        return commands.read(() -> {
                    Member member = found(id);
                    return Answer.ok(MemberView.of(member), member.version());
                })
                .toResponse();
    }

    /** Shows a member in full, to who may; each reading is written down. */
    @GET
    @Path("/{id}/identity")
    @RolesAllowed({Roles.UNIT_OFFICER, Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER, Roles.PROVINCE_ADMIN})
    @Operation(
            operationId = "getMemberIdentity",
            summary = "One member in full; needs the scope pii:unmask and leaves a line in the audit log")
    public IdentityView identity(@PathParam("id") UUID id) {
        return commands.read(() -> {
            Member member = found(id);
            String key = member.id().toString();
            return new IdentityView(
                    id,
                    shown(key, "name", member.name().map(Sensitive::reveal)),
                    shown(key, "idNumber", member.idNumber().map(CitizenId::reveal)),
                    member.mobile()
                            .map(mobile -> shown(key, "phone", mobile.map(Sensitive::reveal)))
                            .orElse(null),
                    member.unreadable());
        });
    }

    private @Nullable String shown(String member, String field, KeptField<String> kept) {
        if (!unmasking.allowed()) {
            throw new Refused(KitRefusal.UNMASKING_FORBIDDEN);
        }
        return kept.readable()
                .map(value -> unmasking.unmask("member", member, field, () -> value))
                .orElse(null);
    }

    private Optional<UnitId> myUnit() {
        return UnionScope.unitCreditCode(callers.caller().scope())
                .map(UnifiedCreditCode::overridden)
                .flatMap(units::find);
    }

    private Member found(UUID id) {
        return members.find(new MemberId(id)).orElseThrow(() -> new Refused(MemberRefusal.MEMBER_NOT_FOUND));
    }
}
