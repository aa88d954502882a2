package org.huzhu.enrollment.roster.rest;

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
import org.huzhu.enrollment.member.Member;
import org.huzhu.enrollment.member.Members;
import org.huzhu.enrollment.roster.HiddenFinding;
import org.huzhu.enrollment.roster.HiddenFindings;
import org.huzhu.enrollment.roster.RosterFault;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Masks;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.kit.personal.Unmasking;
import org.huzhu.kit.problem.ProblemTexts;
import org.huzhu.union.access.Roles;

/** What speaks against rows of a roster and only those who review it may know. */
@Path("/api/v1/enrollments/{id}/roster/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rosters", description = "The members and shares of an enrolment")
public class RosterFindingResource {
    private final Commands commands;
    private final CallerContext callers;
    private final Enrollments enrollments;
    private final HiddenFindings findings;
    private final Members members;
    private final Unmasking unmasking;
    private final ProblemTexts texts;

    @Inject
    public RosterFindingResource(
            Commands commands,
            CallerContext callers,
            Enrollments enrollments,
            HiddenFindings findings,
            Members members,
            Unmasking unmasking,
            ProblemTexts texts) {
        this.commands = commands;
        this.callers = callers;
        this.enrollments = enrollments;
        this.findings = findings;
        this.members = members;
        this.unmasking = unmasking;
        this.texts = texts;
    }

    /** Lists the findings. */
    @GET
    @RolesAllowed({Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER})
    @Operation(
            operationId = "listRosterFindings",
            summary =
                    "What only reviewers may know of the enrolled rows: other names in the register, shares elsewhere",
            description = "An approval names the rows in confirmedRows, or is refused with ROSTER_FINDINGS_OPEN. Cover"
                    + " then attaches to the member in the register, whose name stays as it is; shares over the maximum"
                    + " are void. Names in full need pii:unmask and leave lines in the audit log.")
    public Page<FindingView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        EnrollmentId enrollment = new EnrollmentId(id);
        Locale locale = callers.caller().locale();
        return commands.read(() -> {
            if (enrollments.find(enrollment).isEmpty()) {
                throw new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND);
            }
            return Page.of(
                    findings.after(
                            enrollment,
                            page.cursor(1).map(cursor -> cursor.number(0)).orElse(0L),
                            page.fetchSize()),
                    page,
                    placed -> Cursor.of(placed.position()),
                    placed -> view(placed.finding(), locale));
        });
    }

    private FindingView view(HiddenFinding finding, Locale locale) {
        boolean aboutName = finding.fault() != RosterFault.SHARES_OVER_MAXIMUM;
        String member = finding.member().toString();
        return new FindingView(
                finding.row(),
                finding.member().value(),
                finding.fault().name(),
                texts.detail(finding.fault().name(), locale, finding.params()),
                finding.statedName()
                        .flatMap(KeptField::readable)
                        .map(name -> shown(member, "roster.name", name))
                        .orElse(null),
                aboutName
                        ? members.find(finding.member())
                                .map(Member::name)
                                .flatMap(KeptField::readable)
                                .map(name -> shown(member, "name", name))
                                .orElse(null)
                        : null);
    }

    private String shown(String member, String field, Sensitive name) {
        return unmasking.allowed()
                ? unmasking.unmask("member", member, field, name::reveal)
                : Masks.name(name.reveal());
    }
}
