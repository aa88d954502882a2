package org.huzhu.enrollment.enrollment.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentCommand;
import org.huzhu.enrollment.enrollment.EnrollmentState;
import org.huzhu.enrollment.enrollment.Payer;
import org.huzhu.enrollment.enrollment.Review;
import org.huzhu.enrollment.enrollment.ReviewDecision;
import org.huzhu.enrollment.enrollment.ReviewLevel;
import org.huzhu.enrollment.enrollment.RosterTotals;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** What enrolments look like in JSON. */
public final class EnrollmentViews {
    private EnrollmentViews() {}

    /** Who pays which part. */
    @Schema(name = "Payer")
    public record PayerView(
            @NotNull PayerKind kind,
            @Min(1) @Max(1_000_000) @Schema(examples = "1") int weight) {}

    /**
     * An enrolment to begin.
     *
     * @param unitId who enrols
     * @param planCode for which plan
     * @param periodFrom the first day of cover
     * @param riskClass the risk class of the unit's trade, where the plan has other prices for it
     * @param payers who pays which part
     */
    @Schema(name = "EnrollmentRequest")
    public record EnrollmentRequest(
            @NotNull UUID unitId,

            @NotBlank @Size(max = 40) @Schema(examples = "HB-HOSPITAL")
            String planCode,

            @NotNull @Schema(examples = "2025-04-01") LocalDate periodFrom,

            @Nullable @Size(max = 40) @Schema(examples = "HIGH_RISK")
            String riskClass,

            @NotEmpty @Size(max = 4) List<@Valid @NotNull PayerView> payers) {
        List<Payer> toPayers() {
            return payers.stream()
                    .map(payer -> new Payer(payer.kind(), payer.weight()))
                    .toList();
        }
    }

    /** Nothing is said with a submission. */
    @Schema(name = "SubmissionRequest")
    public record SubmissionRequest() {}

    /** Nothing is said with a cancellation. */
    @Schema(name = "CancellationRequest")
    public record CancellationRequest() {}

    /** A review. */
    @Schema(name = "ReviewRequest")
    public record ReviewRequest(
            @NotNull ReviewLevel level,
            @NotNull ReviewDecision decision,

            @Nullable
            @Size(max = 10_000)
            @Schema(
                    description = "Rows with findings that the reviewer looked into; an approval names all of them,"
                            + " see /roster/findings",
                    examples = "[3]")
            List<@NotNull Integer> confirmedRows,

            @Nullable @Size(max = 1000) @Schema(examples = "名册与社保缴费人数一致")
            String note) {}

    /** A review that was made. */
    @Schema(name = "Review")
    public record ReviewView(ReviewLevel level, ReviewDecision decision, String note) {
        static ReviewView of(Review review) {
            return new ReviewView(review.level(), review.decision(), review.note());
        }
    }

    /** The days of cover, half-open. */
    @Schema(name = "Period")
    public record PeriodView(LocalDate from, @Nullable LocalDate to) {}

    /** Rows read = accepted + rejected + unchanged. */
    @Schema(name = "RosterCounts")
    public record CountsView(int rowsRead, int accepted, int rejected, int unchanged) {
        static CountsView of(RosterTotals totals) {
            return new CountsView(totals.rowsRead(), totals.accepted(), totals.rejected(), totals.unchanged());
        }
    }

    /** An enrolment. */
    @Schema(name = "Enrollment")
    public record EnrollmentView(
            UUID id,
            @Schema(examples = "E25-000042-K") String number,
            UUID unitId,
            String planCode,
            UUID planVersionId,
            PeriodView period,

            @Nullable @Schema(description = "First day that is covered; later than the period when the money came late")
            LocalDate coverFrom,

            @Nullable String riskClass,

            List<PayerView> payers,
            EnrollmentState state,

            @Schema(examples = "[\"roster\",\"submission\"]")
            List<String> allowedCommands,

            CountsView roster,

            @Schema(implementation = String.class, examples = "7200.00")
            Money contributionDue,

            List<ReviewView> reviews,
            long version) {

        static EnrollmentView of(Enrollment enrollment, List<Review> reviews) {
            return new EnrollmentView(
                    enrollment.id().value(),
                    enrollment.number().toString(),
                    enrollment.unit().value(),
                    enrollment.plan().value(),
                    enrollment.planVersion().value(),
                    new PeriodView(
                            enrollment.period().from(), enrollment.period().until()),
                    enrollment.coverFrom().orElse(null),
                    enrollment.riskClass().orElse(null),
                    enrollment.payers().stream()
                            .map(payer -> new PayerView(payer.kind(), payer.weight()))
                            .toList(),
                    enrollment.state(),
                    enrollment.state().allowed().stream()
                            .map(EnrollmentCommand::path)
                            .toList(),
                    CountsView.of(enrollment.roster()),
                    enrollment.roster().due(),
                    reviews.stream().map(ReviewView::of).toList(),
                    enrollment.version());
        }
    }
}
