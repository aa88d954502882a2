package org.huzhu.kit.standing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the issuer about a token. */
interface Introspection {

    /**
     * Returns what the issuer knows of the token's holder now; empty when the token counts no longer.
     *
     * @throws NoAnswer when the issuer cannot be asked, or says nothing that can be understood
     */
    Optional<Holder> holderOf(String token) throws NoAnswer;

    /**
     * The holder of a token, as the issuer knows it now.
     *
     * @param roles what it may do
     * @param claims the texts of the answer by their names
     */
    record Holder(Set<String> roles, Map<String, String> claims) {

        public Holder {
            roles = Set.copyOf(roles);
            claims = Map.copyOf(claims);
        }
    }

    /** The issuer did not say. */
    final class NoAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        NoAnswer(String why) {
            super(why);
        }
    }
}
