package org.huzhu.enrollment.enrollment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.Enrollments;
import org.huzhu.enrollment.enrollment.Timeline;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.union.access.Roles;

/** What happened to an enrolment. */
@Path("/api/v1/enrollments/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrollments", description = "Enrolments of units and their life cycle")
public class TimelineResource {
    private final Commands commands;
    private final CallerContext callers;
    private final Enrollments enrollments;
    private final Timeline timeline;

    @Inject
    public TimelineResource(Commands commands, CallerContext callers, Enrollments enrollments, Timeline timeline) {
        this.commands = commands;
        this.callers = callers;
        this.enrollments = enrollments;
        this.timeline = timeline;
    }

    /** Lists what happened to an enrolment and its money, the first step first. */
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
    @Operation(
            operationId = "listEnrollmentSteps",
            summary = "What happened to an enrolment and its money, the first step first")
    public Page<StepView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        EnrollmentId enrollmentId = new EnrollmentId(id);
        Locale locale = callers.caller().locale();
        return commands.read(() -> {
            if (enrollments.find(enrollmentId).isEmpty()) {
                throw new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND);
            }
            return Page.of(
                    timeline.after(
                            enrollmentId,
                            page.cursor(1).map(cursor -> cursor.number(0)).orElse(0L),
                            page.fetchSize()),
                    page,
                    step -> Cursor.of(step.position()),
                    step -> StepView.of(step, locale));
        });
    }
}
