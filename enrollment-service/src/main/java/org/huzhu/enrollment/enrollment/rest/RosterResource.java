package org.huzhu.enrollment.enrollment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.Enrollments;
import org.huzhu.enrollment.enrollment.ReceiveRoster;
import org.huzhu.enrollment.enrollment.RosterFile;
import org.huzhu.enrollment.enrollment.RosterImport;
import org.huzhu.enrollment.enrollment.RosterImports;
import org.huzhu.enrollment.enrollment.Rosters;
import org.huzhu.enrollment.enrollment.rest.RosterViews.LineView;
import org.huzhu.enrollment.enrollment.rest.RosterViews.RejectionView;
import org.huzhu.enrollment.enrollment.rest.RosterViews.RosterView;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.access.Roles;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.kit.problem.ProblemTexts;
import org.huzhu.kit.tx.Transactions;

/** The roster of an enrolment. */
@Path("/api/v1/enrollments/{id}/roster")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rosters", description = "The members and shares of an enrolment")
public class RosterResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final Commands commands;
    private final Transactions transactions;
    private final CallerContext callers;
    private final ReceiveRoster receiveRoster;
    private final Enrollments enrollments;
    private final Rosters rosters;
    private final RosterImports imports;
    private final ProblemTexts texts;

    @Inject
    public RosterResource(
            Commands commands,
            Transactions transactions,
            CallerContext callers,
            ReceiveRoster receiveRoster,
            Enrollments enrollments,
            Rosters rosters,
            RosterImports imports,
            ProblemTexts texts) {
        this.commands = commands;
        this.transactions = transactions;
        this.callers = callers;
        this.receiveRoster = receiveRoster;
        this.enrollments = enrollments;
        this.rosters = rosters;
        this.imports = imports;
        this.texts = texts;
    }

    /**
     * Puts a file in the place of the roster: all of it or nothing. Up to 1,000 rows are read at once, more in the
     * background. A PUT says the same when it is sent twice, so it takes no idempotency key.
     */
    @PUT
    @Consumes({CSV, XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @RolesAllowed(Roles.UNIT_OFFICER)
    @Operation(
            operationId = "replaceRoster",
            summary = "Replace the roster by a CSV (UTF-8 or GBK) or XLSX file",
            description = "Columns in Chinese or English: 姓名/name, 性别/sex, 证件号码/idNumber, 份数/shares,"
                    + " 用工形式/employment, 手机/phone (may be absent)")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        example = "姓名,性别,证件号码,份数,用工形式\n盛红梅,女,420202198503150022,1,在职\n"),
                @Content(mediaType = XLSX, schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponseSchema(
            value = RosterView.class,
            responseCode = "200",
            responseDescription = "The roster is replaced; rejected rows are listed")
    @APIResponse(responseCode = "202", description = "More than 1,000 rows: read in the background; see GET")
    public Response replace(@PathParam("id") UUID id, @NotNull byte[] file) {
        EnrollmentId enrollmentId = new EnrollmentId(id);
        RosterFile roster = commands.read(() -> {
            Enrollment enrollment = receiveRoster.check(enrollmentId);
            commands.expectVersion(enrollment.version());
            return receiveRoster.open(file);
        });
        if (receiveRoster.isLong(roster)) {
            RosterImport begun = commands.read(() -> receiveRoster.begin(enrollmentId, roster));
            receiveRoster.start(begun, roster);
            Enrollment enrollment = commands.read(() -> found(enrollmentId));
            return Answer.accepted(
                            URI.create("/api/v1/enrollments/" + id + "/roster"), RosterView.of(enrollment, begun))
                    .toResponse();
        }
        Enrollment replaced =
                transactions.inBatch(AccessScope.all(), () -> receiveRoster.replace(enrollmentId, roster));
        return Answer.ok(RosterView.of(replaced, null), replaced.version()).toResponse();
    }

    /** Shows what the roster came to, and how the reading of a long one stands. */
    @GET
    @RolesAllowed({
        Roles.UNIT_OFFICER,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PROVINCE_ADMIN,
        Roles.AUDITOR
    })
    @Operation(operationId = "getRoster", summary = "What the roster came to, and how far a long one is read")
    public RosterView get(@PathParam("id") UUID id) {
        EnrollmentId enrollmentId = new EnrollmentId(id);
        return commands.read(() ->
                RosterView.of(found(enrollmentId), imports.latest(enrollmentId).orElse(null)));
    }

    /** Lists what is wrong, cell by cell. */
    @GET
    @Path("/rejections")
    @RolesAllowed({
        Roles.UNIT_OFFICER,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PROVINCE_ADMIN,
        Roles.AUDITOR
    })
    @Operation(operationId = "listRosterRejections", summary = "What is wrong in the file, cell by cell")
    public Page<RejectionView> rejections(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        EnrollmentId enrollmentId = new EnrollmentId(id);
        Locale locale = callers.caller().locale();
        return commands.read(() -> {
            found(enrollmentId);
            return Page.of(
                    rosters.rejections(
                            enrollmentId,
                            page.cursor(1).map(cursor -> cursor.number(0)).orElse(0L),
                            page.fetchSize()),
                    page,
                    numbered -> Cursor.of(numbered.position()),
                    numbered -> RejectionView.of(numbered.finding(), texts, locale));
        });
    }

    /** Lists the rows that are enrolled. */
    @GET
    @Path("/lines")
    @RolesAllowed({
        Roles.UNIT_OFFICER,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PROVINCE_ADMIN,
        Roles.AUDITOR
    })
    @Operation(operationId = "listRosterLines", summary = "The rows that are enrolled and what became of them")
    public Page<LineView> lines(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        EnrollmentId enrollmentId = new EnrollmentId(id);
        return commands.read(() -> {
            found(enrollmentId);
            return Page.of(
                    rosters.lines(
                            enrollmentId,
                            page.cursor(1)
                                    .map(cursor -> Math.toIntExact(cursor.number(0)))
                                    .orElse(0),
                            page.fetchSize()),
                    page,
                    settled -> Cursor.of(settled.line().row()),
                    LineView::of);
        });
    }

    private Enrollment found(EnrollmentId id) {
        return enrollments.find(id).orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND));
    }
}
