package org.huzhu.claims.claim;

import java.util.Optional;
import org.huzhu.claims.member.MemberId;

/**
 * Who does something to a claim.
 *
 * @param person key of the natural person; two accounts of one person are one person
 * @param role the role acted in
 * @param member who she is among the members, where her token says so
 */
public record Actor(String person, String role, Optional<MemberId> member) {

    /** The background work of this service. */
    public static final Actor SYSTEM = new Actor("system", "system");

    /** Somebody of whom nothing is known but the person and the role. */
    public Actor(String person, String role) {
        this(person, role, Optional.empty());
    }
}
