package org.huzhu.enrollment.enrollment.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.enrollment.Review;
import org.huzhu.enrollment.enrollment.ReviewDecision;
import org.huzhu.enrollment.enrollment.ReviewLevel;

/** A review that was made. */
@Schema(name = "Review")
public record ReviewView(ReviewLevel level, ReviewDecision decision, String note) {
    static ReviewView of(Review review) {
        return new ReviewView(review.level(), review.decision(), review.note());
    }
}
