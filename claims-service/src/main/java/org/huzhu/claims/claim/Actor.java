package org.huzhu.claims.claim;

/**
 * Who does something to a claim.
 *
 * @param person key of the natural person; two accounts of one person are one person
 * @param role the role acted in
 */
public record Actor(String person, String role) {

    /** The background work of this service. */
    public static final Actor SYSTEM = new Actor("system", "system");
}
