package org.huzhu.enrollment.enrollment.rest;

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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.enrollment.enrollment.CancelEnrollment;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.EnrollmentState;
import org.huzhu.enrollment.enrollment.Enrollments;
import org.huzhu.enrollment.enrollment.OpenEnrollment;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.enrollment.ReviewEnrollment;
import org.huzhu.enrollment.enrollment.SubmitEnrollment;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.union.access.Roles;
import org.jspecify.annotations.Nullable;

/** Enrolments and their life cycle; the roster has a resource of its own. */
@Path("/api/v1/enrollments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "enrollments", description = "What a unit submits for a plan and a period")
public class EnrollmentResource {
    private final Commands commands;
    private final CallerContext callers;
    private final OpenEnrollment openEnrollment;
    private final SubmitEnrollment submitEnrollment;
    private final CancelEnrollment cancelEnrollment;
    private final ReviewEnrollment reviewEnrollment;
    private final Enrollments enrollments;

    @Inject
    public EnrollmentResource(
            Commands commands,
            CallerContext callers,
            OpenEnrollment openEnrollment,
            SubmitEnrollment submitEnrollment,
            CancelEnrollment cancelEnrollment,
            ReviewEnrollment reviewEnrollment,
            Enrollments enrollments) {
        this.commands = commands;
        this.callers = callers;
        this.openEnrollment = openEnrollment;
        this.submitEnrollment = submitEnrollment;
        this.cancelEnrollment = cancelEnrollment;
        this.reviewEnrollment = reviewEnrollment;
        this.enrollments = enrollments;
    }

    /** Begins an enrolment for the plan version that takes its first day. */
    @POST
    @RolesAllowed(Roles.UNIT_OFFICER)
    @Operation(operationId = "openEnrollment", summary = "Begin an enrolment of a unit for a plan and a period")
    @APIResponseSchema(
            value = EnrollmentView.class,
            responseCode = "201",
            responseDescription = "The enrolment is a draft")
    public Response open(@Valid @NotNull EnrollmentRequest request) {
        return commands.run(Command.of("open-enrollment"), request, () -> {
            Enrollment enrollment = openEnrollment.handle(
                    new UnitId(request.unitId()),
                    new PlanCode(request.planCode()),
                    request.periodFrom(),
                    Optional.ofNullable(request.riskClass()),
                    request.toPayers(),
                    me());
            return Answer.created(
                    URI.create("/api/v1/enrollments/" + enrollment.id()),
                    EnrollmentView.of(enrollment, List.of()),
                    enrollment.version());
        });
    }

    /** Lists the enrolments that the caller may see, the newest first. */
    @GET
    @RolesAllowed({
        Roles.UNIT_OFFICER,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PROVINCE_ADMIN,
        Roles.FINANCE_MAKER,
        Roles.FINANCE_CHECKER,
        Roles.AUDITOR
    })
    @Operation(operationId = "listEnrollments", summary = "Enrolments that the caller may see, the newest first")
    public Page<EnrollmentView> list(
            @QueryParam("unitId") @Nullable @Parameter(description = "Only of this unit") UUID unitId,
            @QueryParam("state") @Nullable @Parameter(description = "Only in this state") EnrollmentState state,
            @BeanParam PageRequest page) {
        return commands.read(() -> Page.of(
                enrollments.after(
                        Optional.ofNullable(unitId).map(UnitId::new),
                        Optional.ofNullable(state),
                        page.cursor(1).map(cursor -> new EnrollmentId(cursor.id(0))),
                        page.fetchSize()),
                page,
                enrollment -> Cursor.of(enrollment.id()),
                enrollment -> EnrollmentView.of(enrollment, enrollments.reviews(enrollment.id()))));
    }

    /** Shows an enrolment. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.UNIT_OFFICER,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PROVINCE_ADMIN,
        Roles.FINANCE_MAKER,
        Roles.FINANCE_CHECKER,
        Roles.AUDITOR
    })
    @Operation(operationId = "getEnrollment", summary = "One enrolment with its state and what can be asked of it")
    @APIResponseSchema(value = EnrollmentView.class, responseCode = "200", responseDescription = "Found")
    public Response get(@PathParam("id") UUID id) {
        return commands.read(() -> answer(enrollments
                        .find(new EnrollmentId(id))
                        .orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND))))
                .toResponse();
    }

    /** Hands an enrolment in. */
    @POST
    @Path("/{id}/submission")
    @RolesAllowed(Roles.UNIT_OFFICER)
    @Operation(operationId = "submitEnrollment", summary = "Hand an enrolment in for review")
    @APIResponseSchema(
            value = EnrollmentView.class,
            responseCode = "200",
            responseDescription = "The handling office reviews it")
    public Response submit(@PathParam("id") UUID id, @Valid @NotNull SubmissionRequest request) {
        EnrollmentId enrollmentId = new EnrollmentId(id);
        return commands.run(Command.of("submit-enrollment"), request, () -> {
            return answer(submitEnrollment.handle(enrollmentId, commands.expectedVersion(), me()));
        });
    }

    /** Reviews an enrolment on a level. */
    @POST
    @Path("/{id}/reviews")
    @RolesAllowed({Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER})
    @Operation(operationId = "reviewEnrollment", summary = "Review an enrolment on one of its two levels")
    @APIResponseSchema(value = EnrollmentView.class, responseCode = "200", responseDescription = "The decision is kept")
    public Response review(@PathParam("id") UUID id, @Valid @NotNull ReviewRequest request) {
        EnrollmentId enrollmentId = new EnrollmentId(id);
        return commands.run(Command.of("review-enrollment"), request, () -> {
            String role = switch (request.level()) {
                case OFFICE -> Roles.OFFICE_REVIEWER;
                case PROVINCE -> Roles.PROVINCE_REVIEWER;
            };
            if (!callers.caller().has(role)) {
                throw new Refused(EnrollmentRefusal.REVIEW_LEVEL_NOT_YOURS);
            }
            return answer(reviewEnrollment.handle(
                    enrollmentId,
                    commands.expectedVersion(),
                    request.level(),
                    request.decision(),
                    Set.copyOf(Objects.requireNonNullElse(request.confirmedRows(), List.of())),
                    Objects.requireNonNullElse(request.note(), ""),
                    me()));
        });
    }

    /** Gives an enrolment up. */
    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(Roles.UNIT_OFFICER)
    @Operation(operationId = "cancelEnrollment", summary = "Give up an enrolment that no office agreed to yet")
    @APIResponseSchema(
            value = EnrollmentView.class,
            responseCode = "200",
            responseDescription = "The enrolment is given up")
    public Response cancel(@PathParam("id") UUID id, @Valid @NotNull CancellationRequest request) {
        EnrollmentId enrollmentId = new EnrollmentId(id);
        return commands.run(Command.of("cancel-enrollment"), request, () -> {
            return answer(cancelEnrollment.handle(enrollmentId, commands.expectedVersion()));
        });
    }

    private Answer answer(Enrollment enrollment) {
        return Answer.ok(EnrollmentView.of(enrollment, enrollments.reviews(enrollment.id())), enrollment.version());
    }

    private PersonKey me() {
        return new PersonKey(callers.caller().personKey());
    }
}
