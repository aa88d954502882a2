package org.huzhu.claims.claim.rest;

import org.jspecify.annotations.Nullable;

/**
 * What a claimant objects to a refusal.
 *
 * @param reason in the claimant's words
 */
public record AppealRequest(@Nullable String reason) {}
