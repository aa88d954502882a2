package org.huzhu.enrollment.roster.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.enrollment.roster.ReceiveRoster;
import org.huzhu.enrollment.roster.RosterFile;
import org.huzhu.enrollment.roster.RosterImport;
import org.huzhu.enrollment.roster.RosterImports;
import org.huzhu.enrollment.roster.Rosters;
import org.huzhu.kernel.change.ExpectedVersion;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.kit.problem.ProblemTexts;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.union.access.Roles;

/** The roster of an enrolment. */
@Path("/api/v1/enrollments/{id}/roster")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rosters", description = "The members and shares of an enrolment")
public class RosterResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final int CSV_ROWS_AT_ONCE = 5_000;

    private final Commands commands;
    private final Transactions transactions;
    private final CallerContext callers;
    private final ReceiveRoster receiveRoster;
    private final Enrollments enrollments;
    private final Rosters rosters;
    private final RosterImports imports;
    private final ProblemTexts texts;
    private final Uploads uploads;

    @Inject
    public RosterResource(
            Commands commands,
            Transactions transactions,
            CallerContext callers,
            ReceiveRoster receiveRoster,
            Enrollments enrollments,
            Rosters rosters,
            RosterImports imports,
            ProblemTexts texts,
            Uploads uploads) {
        this.commands = commands;
        this.transactions = transactions;
        this.callers = callers;
        this.receiveRoster = receiveRoster;
        this.enrollments = enrollments;
        this.rosters = rosters;
        this.imports = imports;
        this.texts = texts;
        this.uploads = uploads;
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
        return uploads.one(() -> replace(new EnrollmentId(id), file));
    }

    private Response replace(EnrollmentId id, byte[] file) {
        ExpectedVersion expected = commands.expectedVersion();
        commands.read(() -> receiveRoster.check(id, expected));
        RosterFile roster = receiveRoster.open(file);
        if (receiveRoster.isLong(roster)) {
            return readLater(id, roster, file, expected);
        }
        Enrollment replaced =
                transactions.inBatch(callers.caller().scope(), () -> receiveRoster.replace(id, roster, expected));
        return Answer.ok(RosterView.of(replaced, null), replaced.version()).toResponse();
    }

    private Response readLater(EnrollmentId id, RosterFile roster, byte[] file, ExpectedVersion expected) {
        PersonKey me = new PersonKey(callers.caller().personKey());
        AtomicReference<RosterImport> begun = new AtomicReference<>();
        Response answer = commands.replace(Command.of("replace-roster"), file, () -> {
            begun.set(receiveRoster.begin(id, roster, me));
            return Answer.accepted(
                    URI.create("/api/v1/enrollments/" + id + "/roster"), RosterView.of(found(id), begun.get()));
        });
        if (begun.get() != null) {
            receiveRoster.start(begun.get(), roster, expected);
        }
        return answer;
    }

    /** Gives up the reading of a long roster; the roster before it stays. */
    @POST
    @Path("/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UNIT_OFFICER)
    @Operation(
            operationId = "cancelRosterImport",
            summary = "Give up the reading of a long roster; the roster before it stays")
    @APIResponseSchema(value = RosterView.class, responseCode = "200", responseDescription = "The reading is given up")
    public Response cancel(@PathParam("id") UUID id, @Valid @NotNull RosterCancellationRequest request) {
        EnrollmentId enrollmentId = new EnrollmentId(id);
        return commands.run(Command.of("cancel-roster-import"), request, () -> {
            Enrollment enrollment = found(enrollmentId);
            receiveRoster.cancel(enrollmentId);
            return Answer.ok(
                    RosterView.of(enrollment, imports.latest(enrollmentId).orElseThrow()));
        });
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

    /** Lists what is wrong as one table, to be opened beside the file. */
    @GET
    @Path("/rejections")
    @Produces(CSV)
    @RolesAllowed({
        Roles.UNIT_OFFICER,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PROVINCE_ADMIN,
        Roles.AUDITOR
    })
    @Operation(hidden = true)
    public String rejectionsAsTable(@PathParam("id") UUID id) {
        EnrollmentId enrollmentId = new EnrollmentId(id);
        return commands.read(() -> {
            found(enrollmentId);
            RejectionsCsv table = new RejectionsCsv(texts, callers.caller().locale());
            List<Rosters.Numbered> page;
            long last = 0;
            do {
                page = rosters.rejections(enrollmentId, last, CSV_ROWS_AT_ONCE);
                page.forEach(numbered -> table.add(numbered.finding()));
                last = page.isEmpty() ? last : page.getLast().position();
            } while (page.size() == CSV_ROWS_AT_ONCE);
            return table.toString();
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
        AccessScope scope = callers.caller().scope();
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
                    settled -> LineView.of(settled, scope));
        });
    }

    private Enrollment found(EnrollmentId id) {
        return enrollments.find(id).orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND));
    }
}
