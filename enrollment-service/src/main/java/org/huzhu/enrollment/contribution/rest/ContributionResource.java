package org.huzhu.enrollment.contribution.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.enrollment.contribution.ConfirmContribution;
import org.huzhu.enrollment.contribution.Contribution;
import org.huzhu.enrollment.contribution.ContributionId;
import org.huzhu.enrollment.contribution.Contributions;
import org.huzhu.enrollment.contribution.PayerDue;
import org.huzhu.enrollment.contribution.PayerSplit;
import org.huzhu.enrollment.contribution.RecordContribution;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.enrollment.EnrollmentRefusal;
import org.huzhu.enrollment.enrollment.Enrollments;
import org.huzhu.enrollment.enrollment.PersonKey;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Answer;
import org.huzhu.kit.command.Command;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.standing.Standing;
import org.huzhu.union.access.Roles;

/** The contributions of an enrolment. */
@Path("/api/v1/enrollments/{id}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contributions", description = "What an enrolment owes and what came in")
public class ContributionResource {
    private final Commands commands;
    private final CallerContext callers;
    private final RecordContribution recordContribution;
    private final ConfirmContribution confirmContribution;
    private final Contributions contributions;
    private final Enrollments enrollments;

    @Inject
    public ContributionResource(
            Commands commands,
            CallerContext callers,
            RecordContribution recordContribution,
            ConfirmContribution confirmContribution,
            Contributions contributions,
            Enrollments enrollments) {
        this.commands = commands;
        this.callers = callers;
        this.recordContribution = recordContribution;
        this.confirmContribution = confirmContribution;
        this.contributions = contributions;
        this.enrollments = enrollments;
    }

    /** Records money that came in. */
    @POST
    @RolesAllowed({Roles.UNIT_OFFICER, Roles.FINANCE_MAKER})
    @Operation(operationId = "recordContribution", summary = "Record money that came in for an enrolment")
    @APIResponseSchema(
            value = ContributionView.class,
            responseCode = "201",
            responseDescription = "Recorded; another person has to confirm it")
    public Response record(@PathParam("id") UUID id, @Valid @NotNull ContributionRequest request) {
        return commands.run(Command.money("record-contribution"), request, () -> {
            Contribution contribution = recordContribution.record(new EnrollmentId(id), request.toReceipt(), me());
            return Answer.created(
                    URI.create("/api/v1/enrollments/" + id + "/contributions/" + contribution.id()),
                    ContributionView.of(contribution));
        });
    }

    /** Confirms that recorded money arrived. */
    @POST
    @Path("/{contributionId}/confirmation")
    @RolesAllowed({Roles.FINANCE_MAKER, Roles.PROVINCE_ADMIN})
    @Operation(
            operationId = "confirmContribution",
            summary = "Confirm that recorded money arrived; the last of it makes the cover",
            description = "Two people." + Standing.REFUSALS)
    @APIResponseSchema(value = ContributionView.class, responseCode = "200", responseDescription = "Confirmed")
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("contributionId") UUID contributionId,
            @Valid @NotNull ConfirmationRequest request) {
        return commands.run(
                Command.freeing("confirm-contribution"),
                request,
                () -> Answer.ok(ContributionView.of(
                        confirmContribution.confirm(new EnrollmentId(id), new ContributionId(contributionId), me()))));
    }

    /** Takes back what was recorded by mistake. */
    @POST
    @Path("/{contributionId}/withdrawal")
    @RolesAllowed({Roles.UNIT_OFFICER, Roles.FINANCE_MAKER})
    @Operation(
            operationId = "withdrawContribution",
            summary = "Take back money that was recorded by mistake and not confirmed",
            description = "No longer once it is confirmed." + Standing.REFUSALS)
    @APIResponseSchema(value = ContributionView.class, responseCode = "200", responseDescription = "Taken back")
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("contributionId") UUID contributionId,
            @Valid @NotNull WithdrawalRequest request) {
        return commands.run(
                Command.freeing("withdraw-contribution"),
                request,
                () -> Answer.ok(ContributionView.of(
                        recordContribution.withdraw(new EnrollmentId(id), new ContributionId(contributionId), me()))));
    }

    /** Shows what each payer owes and what came in. */
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
    @Operation(operationId = "listContributions", summary = "What each payer owes for an enrolment and what came in")
    public ContributionsView list(@PathParam("id") UUID id) {
        return commands.read(() -> {
            EnrollmentId enrollmentId = new EnrollmentId(id);
            Enrollment enrollment = enrollments
                    .find(enrollmentId)
                    .orElseThrow(() -> new Refused(EnrollmentRefusal.ENROLLMENT_NOT_FOUND));
            List<PayerDue> kept = contributions.dues(enrollmentId);
            List<PayerDue> dues =
                    kept.isEmpty() ? PayerSplit.of(enrollment.roster().due(), enrollment.payers()) : kept;
            return ContributionsView.of(enrollment.roster().due(), dues, contributions.of(enrollmentId));
        });
    }

    private PersonKey me() {
        return new PersonKey(callers.caller().personKey());
    }
}
