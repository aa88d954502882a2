package org.huzhu.claims.claim;

import java.time.Instant;

/**
 * Who handed a claim in.
 *
 * @param person key of the person
 * @param at when
 */
public record Submission(String person, Instant at) {}
