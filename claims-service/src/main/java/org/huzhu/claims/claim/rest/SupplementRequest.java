package org.huzhu.claims.claim.rest;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer asks the claimant for.
 *
 * @param question in the reviewer's words
 */
public record SupplementRequest(@Nullable String question) {}
