package org.huzhu.enrollment.enrollment;

/**
 * What a review decided.
 *
 * @param level on which level
 * @param decision what
 * @param note why, for the unit to read; may be empty
 * @param by who
 */
public record Review(ReviewLevel level, ReviewDecision decision, String note, PersonKey by) {}
