package org.huzhu.claims.claim;

import java.time.Instant;

/**
 * Who began a claim.
 *
 * @param channel through whom
 * @param person key of the person
 * @param at when
 */
public record Filing(Channel channel, String person, Instant at) {}
