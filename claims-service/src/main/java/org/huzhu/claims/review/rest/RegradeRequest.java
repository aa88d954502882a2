package org.huzhu.claims.review.rest;

import java.util.List;
import org.huzhu.claims.careevent.rest.EventStatement;
import org.jspecify.annotations.Nullable;

/**
 * Another classification of a claim.
 *
 * @param note why, in the reviewer's words
 * @param confirmations clinical conditions that are met
 * @param denials clinical conditions that are not met
 * @param circumstances that hold
 * @param illness names the illness over all its events, such as the name an earlier claim of the same illness was given;
 *     where absent the diagnosis' category names it
 * @param diagnoses corrected, whole; absent where they stay
 */
public record RegradeRequest(
        @Nullable String note,
        @Nullable List<String> confirmations,
        @Nullable List<String> denials,
        @Nullable List<String> circumstances,
        @Nullable String illness,
        @Nullable List<EventStatement.@Nullable DiagnosisStatement> diagnoses) {}
