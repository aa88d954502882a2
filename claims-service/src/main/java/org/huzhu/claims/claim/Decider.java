package org.huzhu.claims.claim;

/**
 * A person who decided a claim.
 *
 * @param person her key
 * @param level where she acts in this claim, for ever
 */
public record Decider(String person, ReviewLevel level) {}
