package org.huzhu.enrollment.plan.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.enrollment.plan.DraftPlan;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanRefusal;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.enrollment.plan.PreviewBenefit;
import org.huzhu.enrollment.plan.PublishPlan;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.Caller;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.openapi.ApiDocument;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.union.access.Roles;
import org.jspecify.annotations.Nullable;

/** The plan catalogue. Everybody reads what is published; drafts are for who keeps plans. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "plans", description = "Plans and their versions, as data")
public class PlanResource {
    private static final String PREVIEW_EXAMPLE = """
            {"cases":[{"name":"住院自付1733.84元","events":[{"kind":"INPATIENT","selfPay":"1733.84"}],\
            "expected":[{"total":"1213.69"}]}]}""";

    private final Commands commands;
    private final CallerContext callers;
    private final DraftPlan draftPlan;
    private final PublishPlan publishPlan;
    private final PreviewBenefit previewBenefit;
    private final Plans plans;

    @Inject
    public PlanResource(
            Commands commands,
            CallerContext callers,
            DraftPlan draftPlan,
            PublishPlan publishPlan,
            PreviewBenefit previewBenefit,
            Plans plans) {
        this.commands = commands;
        this.callers = callers;
        this.draftPlan = draftPlan;
        this.publishPlan = publishPlan;
        this.previewBenefit = previewBenefit;
        this.plans = plans;
    }

    /** Lists the plans by code. */
    @GET
    @Authenticated
    @Operation(operationId = "listPlans", summary = "Plans by code")
    public Page<PlanView> list(@BeanParam PageRequest page) {
        return commands.read(() -> {
            Plans.Shown which = mayReadDrafts() ? Plans.Shown.ALL : Plans.Shown.PUBLISHED;
            List<List<PlanVersion>> shown = plans
                    .codesAfter(page.cursor(1).map(cursor -> cursor.text(0)).orElse(""), which, page.fetchSize())
                    .stream()
                    .map(this::shown)
                    .toList();
            return Page.of(
                    shown, page, versions -> Cursor.of(versions.getFirst().code()), PlanView::of);
        });
    }

    /** Shows a plan with its versions. */
    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(operationId = "getPlan", summary = "One plan with its versions")
    public PlanView get(@PathParam("code") String code) {
        return commands.read(() -> {
            List<PlanVersion> versions = shown(new PlanCode(code));
            if (versions.isEmpty()) {
                throw new Refused(PlanRefusal.PLAN_NOT_FOUND);
            }
            return PlanView.of(versions);
        });
    }

    /** Writes the next version of a plan as a draft. */
    @POST
    @Path("/{code}/versions")
    @RolesAllowed(Roles.PLAN_ADMIN)
    @Operation(operationId = "draftPlanVersion", summary = "Write the next version of a plan as a draft")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponseSchema(value = VersionView.class, responseCode = "201", responseDescription = "The draft is kept")
    public Response draft(@PathParam("code") String code, @NotNull String terms) {
        return commands.run(Command.of("draft-plan-version"), terms, () -> {
            PlanVersion.Draft draft =
                    draftPlan.draft(new PlanCode(code), terms, callers.caller().personKey());
            return Answer.created(
                    URI.create("/api/v1/plans/" + code + "/versions/" + draft.number()), VersionView.of(draft));
        });
    }

    /** Gives a draft other terms. */
    @PUT
    @Path("/{code}/versions/{version}")
    @RolesAllowed(Roles.PLAN_ADMIN)
    @Operation(operationId = "redraftPlanVersion", summary = "Give a draft other terms")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponseSchema(value = VersionView.class, responseCode = "200", responseDescription = "The draft is kept")
    public Response redraft(
            @PathParam("code") String code,
            @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    @Parameter(description = "The ETag of the draft that was read; another one is answered 412")
                    String ifMatch,
            @NotNull String terms) {
        return commands.replace(() -> tagged(draftPlan.redraft(new PlanCode(code), version, terms, seen(ifMatch))));
    }

    /** The digest of the terms is the tag of a version: equal terms are the same version of the resource. */
    private static EntityTag tagOf(PlanVersion version) {
        return new EntityTag(version.terms().digest());
    }

    private static Optional<String> seen(@Nullable String ifMatch) {
        return Optional.ofNullable(ifMatch)
                .map(String::strip)
                .filter(tag -> !tag.equals("*"))
                .map(tag -> tag.replaceAll("^\"|\"$", ""));
    }

    private static Response tagged(PlanVersion version) {
        return Response.ok(VersionView.of(version)).tag(tagOf(version)).build();
    }

    /** Shows a version with its terms. */
    @GET
    @Path("/{code}/versions/{version}")
    @Authenticated
    @Operation(operationId = "getPlanVersion", summary = "One version of a plan with its terms")
    @APIResponseSchema(value = VersionView.class, responseCode = "200", responseDescription = "Found")
    public Response version(@PathParam("code") String code, @PathParam("version") int version) {
        return commands.read(() -> tagged(found(code, version)));
    }

    /** Says what the linter finds in a version. */
    @GET
    @Path("/{code}/versions/{version}/lint")
    @RolesAllowed({Roles.PLAN_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "lintPlanVersion", summary = "What the linter finds in a version, by JSON pointer")
    public LintView lint(@PathParam("code") String code, @PathParam("version") int version) {
        return commands.read(() -> LintView.of(publishPlan.lint(found(code, version))));
    }

    /** Runs cases against a version. Changes nothing, so it needs no idempotency key. */
    @POST
    @Path("/{code}/versions/{version}/preview")
    @RolesAllowed(Roles.PLAN_ADMIN)
    @Extension(name = ApiDocument.QUERY, value = "true")
    @Operation(
            operationId = "previewPlanVersion",
            summary = "Run cases against a version of a plan, with the real engine; keeps nothing")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Object.class), example = PREVIEW_EXAMPLE))
    @APIResponse(
            responseCode = "200",
            description = "For each case the amounts, the reasons and every step in Chinese and English",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public Response preview(@PathParam("code") String code, @PathParam("version") int version, @NotNull String cases) {
        String outcome = commands.read(() -> previewBenefit.preview(new PlanCode(code), version, cases));
        return Response.ok(outcome, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Publishes a draft; it never changes again. */
    @POST
    @Path("/{code}/versions/{version}/publication")
    @RolesAllowed(Roles.PLAN_ADMIN)
    @Operation(operationId = "publishPlanVersion", summary = "Publish a draft; it never changes again")
    @APIResponseSchema(
            value = VersionView.class,
            responseCode = "200",
            responseDescription = "The version is published")
    public Response publish(
            @PathParam("code") String code,
            @PathParam("version") int version,
            @Valid @NotNull PublicationRequest request) {
        return commands.run(
                Command.of("publish-plan-version"),
                request,
                () -> Answer.ok(VersionView.of(publishPlan.publish(
                        new PlanCode(code), version, callers.caller().personKey()))));
    }

    private PlanVersion found(String code, int version) {
        return plans.find(new PlanCode(code), version)
                .filter(this::mayBeShown)
                .orElseThrow(() -> new Refused(PlanRefusal.PLAN_VERSION_NOT_FOUND));
    }

    private List<PlanVersion> shown(PlanCode code) {
        return plans.versions(code).stream().filter(this::mayBeShown).toList();
    }

    private boolean mayBeShown(PlanVersion version) {
        return switch (version) {
            case PlanVersion.Published _ -> true;
            case PlanVersion.Draft _ -> mayReadDrafts();
        };
    }

    private boolean mayReadDrafts() {
        Caller caller = callers.caller();
        return caller.has(Roles.PLAN_ADMIN) || caller.has(Roles.AUDITOR);
    }
}
