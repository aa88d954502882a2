package org.huzhu.enrollment.enrollment.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentCommand;
import org.huzhu.enrollment.enrollment.EnrollmentState;
import org.huzhu.enrollment.enrollment.Review;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

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

        @Schema(examples = "[\"roster\",\"submission\"]") List<String> allowedCommands,

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
                new PeriodView(enrollment.period().from(), enrollment.period().until()),
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
