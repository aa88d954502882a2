package org.huzhu.claims.review.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer sends.
 *
 * @param level OFFICE or PROVINCE
 * @param decision APPROVE, REJECT or RETURN
 * @param note in the reviewer's words; required to refuse or send back
 * @param confirmations clinical conditions that are met
 * @param denials clinical conditions that are not met
 * @param leftOpen conditions left open on purpose; their lines stay pending
 * @param circumstances that hold, such as DRUNK_DRIVING
 * @param illness names the illness over all its events, such as the name an earlier claim of the same illness was given;
 *     where absent the diagnosis' category names it
 * @param determinationVersion the version that was reviewed; required to approve
 */
public record ReviewRequest(
        @Nullable String level,
        @Nullable String decision,
        @Nullable String note,
        @Nullable List<String> confirmations,
        @Nullable List<String> denials,
        @Nullable List<String> leftOpen,
        @Nullable List<String> circumstances,
        @Nullable String illness,
        @Nullable Integer determinationVersion) {}
