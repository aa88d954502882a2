package org.huzhu.enrollment.contribution.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.enrollment.contribution.Contribution;
import org.huzhu.enrollment.contribution.Contributions;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.EnrollmentState;
import org.huzhu.enrollment.enrollment.Enrollments;
import org.huzhu.enrollment.memberunit.MemberUnit;
import org.huzhu.enrollment.memberunit.MemberUnits;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.command.Commands;
import org.huzhu.union.access.Roles;

/** What a unit gets on paper: a receipt for each payment, and the letter that confirms its cover. */
@Path("/api/v1/enrollments/{id}")
@Tag(name = "contributions", description = "What an enrolment owes and what came in")
public class PaperResource {
    private final Commands commands;
    private final Enrollments enrollments;
    private final Contributions contributions;
    private final MemberUnits units;
    private final Plans plans;

    @Inject
    public PaperResource(
            Commands commands, Enrollments enrollments, Contributions contributions, MemberUnits units, Plans plans) {
        this.commands = commands;
        this.enrollments = enrollments;
        this.contributions = contributions;
        this.units = units;
        this.plans = plans;
    }

    /** Lists a receipt for each confirmed contribution. */
    @GET
    @Path("/receipts")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.UNIT_OFFICER,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PROVINCE_ADMIN,
        Roles.FINANCE_MAKER,
        Roles.FINANCE_CHECKER,
        Roles.AUDITOR
    })
    @Operation(operationId = "listReceipts", summary = "A receipt for each confirmed contribution")
    public ReceiptsView receipts(@PathParam("id") UUID id) {
        return commands.read(() -> {
            Enrollment enrollment = found(id);
            MemberUnit unit = units.find(enrollment.unit()).orElseThrow();
            return new ReceiptsView(contributions.receipts(enrollment.id()).stream()
                    .map(receipt -> view(enrollment, unit, receipt))
                    .toList());
        });
    }

    private static ReceiptView view(Enrollment enrollment, MemberUnit unit, Contributions.IssuedReceipt receipt) {
        Contribution contribution = receipt.contribution();
        return new ReceiptView(
                receipt.number().toString(),
                contribution.id().value(),
                enrollment.number().toString(),
                unit.name(),
                enrollment.plan().value(),
                contribution.payer(),
                contribution.amount(),
                contribution.receivedOn(),
                contribution.reference());
    }

    /** Writes the letter that confirms a paid enrolment. */
    @GET
    @Path("/confirmation-letter")
    @Produces(MediaType.TEXT_HTML)
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
            operationId = "getConfirmationLetter",
            summary = "The letter that confirms a paid enrolment, in Chinese, ready to be printed")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public String letter(@PathParam("id") UUID id) {
        return commands.read(() -> {
            Enrollment enrollment = found(id);
            if (enrollment.state() != EnrollmentState.PAID && enrollment.state() != EnrollmentState.EFFECTIVE) {
                throw new Refused(EnrollmentRefusal.ENROLLMENT_NOT_PAID);
            }
            return ConfirmationLetter.of(
                    enrollment,
                    units.find(enrollment.unit()).orElseThrow(),
                    plans.find(enrollment.planVersion()).orElseThrow().terms());
        });
    }

    private Enrollment found(UUID id) {
        return enrollments
                .find(new EnrollmentId(id))
                .orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND));
    }
}
