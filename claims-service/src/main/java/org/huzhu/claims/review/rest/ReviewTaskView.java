package org.huzhu.claims.review.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.claims.review.ReviewTask;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** A claim that waits for a level, as reviewers see it in their list. */
@Schema(name = "ReviewTask")
record ReviewTaskView(
        UUID claimId,
        String number,
        String level,
        UUID memberId,
        UUID unitId,
        Instant submittedAt,
        @Nullable LocalDate dueOn,
        boolean dueProvisional,
        Money proposed,
        int determinationVersion,
        String verification) {

    static ReviewTaskView of(ReviewTask task) {
        return new ReviewTaskView(
                task.claimId().value(),
                task.number(),
                task.level().name(),
                task.memberId().value(),
                task.unitId().value(),
                task.submittedAt(),
                task.dueOn().orElse(null),
                task.dueProvisional(),
                task.proposed(),
                task.determinationVersion(),
                task.verification());
    }
}
